package tandem.events.operations;

/** A promise for some cases is in use. */
public record SlaPolicyDefined() {}
