package tandem.events.operations;

/** The case waits no longer. */
public record CaseResumed() {}
