package tandem.events.operations;

/** A run as a source knew it, whole, maybe still open. */
public record ProcessRunRecorded() {}
