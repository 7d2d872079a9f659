package tandem.events.operations;

/**
 * The case was not settled after all: its resolution is withdrawn, and its clock goes on.
 *
 * @param reason null where none was given
 */
public record CaseReopened(String reason) {}
