/**
 * Business calendars: working time between two instants, due times, and what pauses do to both.
 * Plain values and arithmetic; nothing here knows a framework, a clock or what is being promised.
 */
package tandem.worktime;
