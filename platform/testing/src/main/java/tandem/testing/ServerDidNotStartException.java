package tandem.testing;

/** A server's process ended, or said nothing, before it was ready. */
final class ServerDidNotStartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ServerDidNotStartException(String lastWords) {
    super("the server did not start:\n" + lastWords);
  }
}
