package tandem.analytics.ingest;

/** What became of a record. */
sealed interface Decoded {

  Delivery delivery();

  /** An event to fold. */
  record Arrival(Delivery delivery, Event event) implements Decoded {}

  /** A record to keep aside. */
  record Rejected(Delivery delivery, Why why) implements Decoded {

    Reason reason() {
      return why.reason();
    }
  }
}
