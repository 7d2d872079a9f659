/**
 * What facts contribute to measures, as exact integers that add up, and histograms of durations.
 * Pure: no framework, no database.
 */
package tandem.analytics.rollup;
