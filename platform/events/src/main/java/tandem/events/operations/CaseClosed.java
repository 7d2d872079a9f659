package tandem.events.operations;

/** A resolved case is put away. */
public record CaseClosed() {}
