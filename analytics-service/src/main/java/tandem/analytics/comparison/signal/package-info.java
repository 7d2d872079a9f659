/**
 * Tells change from noise in a series of figures: limits and their rules, season and trend, a test
 * for a change, and what many series at once may claim. Pure functions.
 */
package tandem.analytics.comparison.signal;
