package tandem.events.operations;

/**
 * The case goes to another person or team.
 *
 * @param reason null where none was given
 */
public record CaseTransferred(String reason) {}
