/**
 * A chance to sell something to somebody, from its opening through the stages of a pipeline until
 * it is won or lost, and perhaps reopened.
 */
package tandem.sales.opportunity;
