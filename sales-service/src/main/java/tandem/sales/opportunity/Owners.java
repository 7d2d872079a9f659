package tandem.sales.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import tandem.directory.Directory;
import tandem.directory.Scope;
import tandem.web.Caller;
import tandem.web.Outcome;
import tandem.web.Refusal;

/** Whom a caller may give an opportunity to: those whose work the caller sees. */
@ApplicationScoped
class Owners {

  private final Directory directory;

  Owners(Directory directory) {
    this.directory = directory;
  }

  /** The named person, or else the caller's own. */
  Outcome<UUID> find(String reference, Scope scope, Caller caller) {
    Optional<String> named = Optional.ofNullable(reference).or(caller::person);
    return named.isEmpty()
        ? Outcome.refused(Refusal.invalid("owner", "required"))
        : named(named.get(), scope);
  }

  Outcome<UUID> named(String reference, Scope scope) {
    return directory
        .find(reference)
        .filter(scope::covers)
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(Refusal.invalid("owner", "reference.unknown", reference)));
  }
}
