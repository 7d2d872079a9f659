/**
 * What people and teams expect to sell in a period: snapshots that follow each other, of which the
 * last one before the period began judges it.
 */
package tandem.sales.forecast;
