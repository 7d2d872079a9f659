package tandem.web.edge;

import java.util.List;
import tandem.acts.Refusal;

/** What is wrong with the head of a request, and how that is answered. */
record Fault(int status, Refusal refusal) {

  static Fault of(int status, String code, Object... arguments) {
    return new Fault(status, new Refusal(Refusal.Reason.INVALID, code, null, List.of(arguments)));
  }
}
