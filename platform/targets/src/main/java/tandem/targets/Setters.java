package tandem.targets;

import static tandem.web.Roles.ADMIN;
import static tandem.web.Roles.OPERATIONS_DIRECTOR;
import static tandem.web.Roles.OPERATIONS_MANAGER;
import static tandem.web.Roles.OPERATIONS_PRODUCT_MANAGER;
import static tandem.web.Roles.SALES_DIRECTOR;
import static tandem.web.Roles.SALES_MANAGER;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import tandem.directory.Scopes;
import tandem.web.Caller;
import tandem.web.Outcome;
import tandem.web.Refusal;

/** Who may set targets: managers and directors, for what lies in their reach. */
@ApplicationScoped
class Setters {

  private static final Set<String> ROLES =
      Set.of(
          SALES_MANAGER,
          SALES_DIRECTOR,
          OPERATIONS_MANAGER,
          OPERATIONS_PRODUCT_MANAGER,
          OPERATIONS_DIRECTOR,
          ADMIN);

  private final Scopes scopes;

  Setters(Scopes scopes) {
    this.scopes = scopes;
  }

  Outcome<Subject> allow(Subject subject, Caller caller) {
    return subject.within(scopes.by(ROLES, caller))
        ? Outcome.done(subject)
        : Outcome.refused(
            new Refusal(Refusal.Reason.FORBIDDEN, "target.out-of-reach", null, List.of()));
  }
}
