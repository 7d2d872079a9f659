/**
 * What metrics were to reach: the targets that were in force in a period, as they were known before
 * it began.
 */
package tandem.analytics.target;
