package tandem.events.operations;

/** Somebody asks for a run; it waits to be started. */
public record ProcessRunRequested() {}
