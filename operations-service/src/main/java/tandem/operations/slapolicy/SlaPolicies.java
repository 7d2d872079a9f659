package tandem.operations.slapolicy;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.promises.Policies;

/** The policies of cases. */
@ApplicationScoped
public class SlaPolicies extends Policies<SlaPolicy> {}
