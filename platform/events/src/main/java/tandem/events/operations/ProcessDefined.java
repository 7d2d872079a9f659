package tandem.events.operations;

/** A process, its steps and its promise are in use from now on. */
public record ProcessDefined() {}
