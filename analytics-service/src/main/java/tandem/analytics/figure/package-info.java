/**
 * Answers what a metric is: plans where to read its measures, reads them in one snapshot, and puts
 * the figures together, with the events behind them.
 */
package tandem.analytics.figure;
