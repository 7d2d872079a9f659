package tandem.events.operations;

/**
 * The case ends without being settled: it is called back, or was opened by mistake.
 *
 * @param reason null where none was given
 */
public record CaseWithdrawn(String reason) {}
