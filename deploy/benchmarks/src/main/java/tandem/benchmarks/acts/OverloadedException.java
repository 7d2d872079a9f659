package tandem.benchmarks.acts;

import java.io.IOException;

/** The service was asked for more than it takes on. */
final class OverloadedException extends IOException {

  private static final long serialVersionUID = 1L;

  OverloadedException(String message) {
    super(message);
  }
}
