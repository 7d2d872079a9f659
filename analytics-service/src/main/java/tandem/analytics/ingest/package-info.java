/**
 * From the topics to committed log, facts and rollups: decode, fold, store, in one transaction with
 * the positions in the topics.
 */
package tandem.analytics.ingest;
