/** PostgreSQL's binary COPY and arrays, as far as bulk writes here need them. */
package tandem.analytics.copy;
