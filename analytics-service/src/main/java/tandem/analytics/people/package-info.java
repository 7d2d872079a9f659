/**
 * The person tree as the events tell it, whose work a caller may see by it, and which groups of
 * others are large enough for their figures to be shown.
 */
package tandem.analytics.people;
