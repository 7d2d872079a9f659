package tandem.analytics.ingest;

import java.io.IOException;
import java.io.Serial;

/** Without what every event carries. */
final class MalformedEventException extends IOException {

  @Serial private static final long serialVersionUID = 1;

  MalformedEventException(String problem) {
    super(problem);
  }
}
