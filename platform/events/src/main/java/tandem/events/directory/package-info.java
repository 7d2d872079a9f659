/** What both services publish of their people: dated places in the organisation, never names. */
package tandem.events.directory;
