/**
 * Computes facts and rollups anew from the event log, as a generation beside the one that serves,
 * and lets it take over.
 */
package tandem.analytics.rebuild;
