package tandem.events;

/**
 * The topics of the suite; docs/events.md says who writes and reads them and how long they keep.
 */
public final class Topics {

  /** Events of the sales service, key = aggregate id, kept for ever. */
  public static final String SALES = "tandem.sales.v1";

  /** Events of the operations service, key = aggregate id, kept for ever. */
  public static final String OPERATIONS = "tandem.operations.v1";

  /** Display names, key = {@code kind:id}, compacted; a tombstone erases. */
  public static final String NAMES = "tandem.names.v1";

  /** External ids of records that other services refer to, key = {@code kind:id}, compacted. */
  public static final String EXTERNAL_IDS = "tandem.external-ids.v1";

  /** What each relay has published so far, key = service, compacted; one a second. */
  public static final String HEARTBEATS = "tandem.heartbeats.v1";

  /** Aggregates whose events a consumer misses, key = aggregate id. */
  public static final String REPUBLISH = "tandem.republish.v1";

  private Topics() {}
}
