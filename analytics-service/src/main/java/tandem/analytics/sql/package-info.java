/** Questions to the database, put together from pieces that are written here. */
package tandem.analytics.sql;
