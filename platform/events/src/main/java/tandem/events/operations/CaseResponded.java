package tandem.events.operations;

/**
 * The customer gets an answer.
 *
 * @param automatic whether no human gave it: it stops no clock
 */
public record CaseResponded(boolean automatic) {}
