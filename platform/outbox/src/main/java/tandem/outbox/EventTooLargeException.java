package tandem.outbox;

/** The act would leave an event that is larger than a topic takes; the act is not done. */
public final class EventTooLargeException extends RuntimeException {

  private final int bytes;

  EventTooLargeException(String type, int bytes) {
    super(
        "an event %s of %,d bytes exceeds the limit of %,d"
            .formatted(type, bytes, Outbox.LARGEST_EVENT));
    this.bytes = bytes;
  }

  public int bytes() {
    return bytes;
  }

  public int limit() {
    return Outbox.LARGEST_EVENT;
  }
}
