package tandem.sales.customer;

import java.util.UUID;
import tandem.directory.Directory;
import tandem.directory.Scope;
import tandem.web.Outcome;
import tandem.web.Refusal;

/** Whom a caller may make the owner of a customer: those whose work the caller sees. */
final class Owners {

  private Owners() {}

  static Outcome<UUID> find(Directory directory, String reference, Scope scope) {
    if (reference == null) {
      return Outcome.done(null);
    }
    return directory
        .find(reference)
        .filter(scope::covers)
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(Refusal.invalid("owner", "reference.unknown", reference)));
  }
}
