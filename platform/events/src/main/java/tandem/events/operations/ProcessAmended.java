package tandem.events.operations;

/**
 * The steps or the promise of a process have changed.
 *
 * @param reason null where none was given
 */
public record ProcessAmended(String reason) {}
