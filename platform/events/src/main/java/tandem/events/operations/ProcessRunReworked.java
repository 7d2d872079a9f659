package tandem.events.operations;

/**
 * A run goes back to a step that it had done already.
 *
 * @param step to be done again
 * @param reason null where none was given
 */
public record ProcessRunReworked(String step, String reason) {}
