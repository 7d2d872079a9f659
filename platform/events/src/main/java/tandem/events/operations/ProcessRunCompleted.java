package tandem.events.operations;

/** A run is done. */
public record ProcessRunCompleted() {}
