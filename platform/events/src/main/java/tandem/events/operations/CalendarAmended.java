package tandem.events.operations;

/**
 * The hours or holidays of a calendar change from a day on.
 *
 * @param reason null where none was given
 */
public record CalendarAmended(String reason) {}
