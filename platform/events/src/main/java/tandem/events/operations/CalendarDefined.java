package tandem.events.operations;

/** A business calendar is in use. */
public record CalendarDefined() {}
