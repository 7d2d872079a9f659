package tandem.events.operations;

/**
 * The case is brought before a higher level.
 *
 * @param level from 1, the lowest
 * @param reason null where none was given
 */
public record CaseEscalated(int level, String reason) {}
