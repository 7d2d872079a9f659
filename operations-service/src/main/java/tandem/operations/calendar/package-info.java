/**
 * Business calendars: the hours of a week, a zone and holidays. Each change is a dated edition, so
 * that what was promised keeps the hours it was promised in.
 */
package tandem.operations.calendar;
