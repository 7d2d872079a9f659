package tandem.events.operations;

/**
 * A promise changes from a day on.
 *
 * @param reason null where none was given
 */
public record SlaPolicyAmended(String reason) {}
