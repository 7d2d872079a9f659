package tandem.analytics.ingest;

/** What became of a record. */
sealed interface Decoded {

  Delivery delivery();

  /** An event to fold. */
  record Arrival(Delivery delivery, Event event) implements Decoded {}

  /**
   * A record to keep aside.
   *
   * @param detail for people: what is wrong, and where
   */
  record Rejected(Delivery delivery, Reason reason, String detail) implements Decoded {}
}
