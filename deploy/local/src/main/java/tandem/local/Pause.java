package tandem.local;

/** A pause between two looks at something. */
final class Pause {

  private Pause() {}

  static void ofMillis(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
