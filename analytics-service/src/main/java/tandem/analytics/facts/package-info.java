/**
 * The facts of aggregates as the catalogue declares them: read from events' JSON, kept as
 * bitemporal rows.
 */
package tandem.analytics.facts;
