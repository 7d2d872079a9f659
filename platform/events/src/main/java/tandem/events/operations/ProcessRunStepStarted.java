package tandem.events.operations;

/**
 * A step of a run begins.
 *
 * @param step its name
 * @param repetition how often the run has taken this step before
 */
public record ProcessRunStepStarted(String step, int repetition) {}
