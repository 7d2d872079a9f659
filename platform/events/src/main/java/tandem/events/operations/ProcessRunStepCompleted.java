package tandem.events.operations;

/**
 * A step of a run is done.
 *
 * @param step its name
 */
public record ProcessRunStepCompleted(String step) {}
