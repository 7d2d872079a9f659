package tandem.events.directory;

import java.time.LocalDate;

/**
 * A person no longer works here.
 *
 * @param on the first day without that person
 * @param reason null where none was given
 */
public record PersonLeft(LocalDate on, String reason) {}
