package tandem.events.operations;

/** What the case was about is settled. */
public record CaseResolved() {}
