package tandem.outbox;

/**
 * One act of one aggregate, to be appended with others.
 *
 * @param facts of the aggregate after the act, a record of {@code tandem.events}
 */
public record Entry(Aggregate aggregate, Act act, Object facts) {}
