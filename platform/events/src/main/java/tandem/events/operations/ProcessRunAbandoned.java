package tandem.events.operations;

/**
 * A run ends without being done.
 *
 * @param reason null where none was given
 */
public record ProcessRunAbandoned(String reason) {}
