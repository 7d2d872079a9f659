package tandem.local;

/** The suite cannot start, for a reason that its user can do something about. */
final class StartRefused extends RuntimeException {

  StartRefused(String message) {
    super(message);
  }

  StartRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
