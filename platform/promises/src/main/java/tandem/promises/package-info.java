/**
 * What is promised in working time: business calendars, and policies of which a service declares
 * for what records they are. Each change of either is a dated edition; a record keeps those that
 * were in force when it began.
 */
package tandem.promises;
