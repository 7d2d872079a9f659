/** What happened to a record, read from the append-only table of its events. */
package tandem.web.history;
