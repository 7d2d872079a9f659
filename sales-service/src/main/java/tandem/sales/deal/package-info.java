/**
 * What was sold, for how much and to whose credit, as a journal of postings: closed, amended,
 * refunded, cancelled, or withdrawn with the win it came from.
 */
package tandem.sales.deal;
