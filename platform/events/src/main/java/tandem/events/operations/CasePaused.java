package tandem.events.operations;

/**
 * The case waits for somebody else, and its clocks stand still.
 *
 * @param reason null where none was given
 */
public record CasePaused(String reason) {}
