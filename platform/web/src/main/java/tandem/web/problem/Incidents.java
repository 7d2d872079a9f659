package tandem.web.problem;

import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import tandem.acts.Refusal;

/** What is answered where nothing more can be said than a status or a number. */
final class Incidents {

  private static final Logger LOG = Logger.getLogger(Incidents.class);

  private Incidents() {}

  /** The caller gets a number to ask after; what happened stands in the log alone. */
  static Refusal log(Throwable thrown) {
    String incident = UUID.randomUUID().toString();
    LOG.errorf(thrown, "Incident %s", incident);
    return new Refusal(Refusal.Reason.INVALID, "internal", null, List.of(incident));
  }

  /** What HTTP itself refuses. */
  static Refusal http(int status) {
    return new Refusal(Refusal.Reason.INVALID, "http." + status, null, List.of());
  }
}
