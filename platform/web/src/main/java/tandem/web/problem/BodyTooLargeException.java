package tandem.web.problem;

import java.io.IOException;

/** More was sent than a body may hold. */
public final class BodyTooLargeException extends IOException {

  private static final long serialVersionUID = 1L;

  private final long limit;

  public BodyTooLargeException(long limit) {
    super("the body exceeds " + limit + " bytes");
    this.limit = limit;
  }

  /** In bytes. */
  public long limit() {
    return limit;
  }
}
