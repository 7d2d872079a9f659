package tandem.events.operations;

/** A case as a source knew it, whole, maybe still open. */
public record CaseRecorded() {}
