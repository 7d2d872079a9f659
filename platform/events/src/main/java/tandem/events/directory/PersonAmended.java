package tandem.events.directory;

/**
 * What was recorded of a person was wrong.
 *
 * @param reason null where none was given
 */
public record PersonAmended(String reason) {}
