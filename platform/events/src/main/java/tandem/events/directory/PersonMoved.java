package tandem.events.directory;

import java.time.LocalDate;

/**
 * A person takes another place in the organisation from a day on, maybe one in the past.
 *
 * @param from the first day there, in the company's time zone; null where it replaces what reached
 *     back without bound
 * @param reason null where none was given
 */
public record PersonMoved(LocalDate from, String reason) {}
