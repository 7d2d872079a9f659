package tandem.events.operations;

/** A team takes a run on. */
public record ProcessRunStarted() {}
