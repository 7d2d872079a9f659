package tandem.analytics.ingest;

import java.util.List;
import tandem.analytics.facts.FactsException;

/**
 * Why a record is set aside.
 *
 * @param code of the text that says it, in {@code problems.properties}
 * @param arguments of that text
 * @param detail the same for whoever looks after the services: what the parser or database said
 */
record Why(Reason reason, String code, List<String> arguments, String detail) {

  static Why of(Reason reason, String code, String detail, String... arguments) {
    return new Why(reason, "quarantine." + code, List.of(arguments), detail);
  }

  static Why of(FactsException fault) {
    return new Why(Reason.WRONG_FACTS, fault.code(), fault.arguments(), fault.getMessage());
  }

  static Why unstorable(Exception fault) {
    return of(Reason.UNSTORABLE, "unstorable", String.valueOf(fault.getMessage()));
  }
}
