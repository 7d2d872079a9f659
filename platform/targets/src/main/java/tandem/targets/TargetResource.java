package tandem.targets;

import jakarta.ws.rs.Path;
import tandem.records.WithdrawableResource;

/** Managers set targets, everybody sees those that concern them. */
@Path("/api/v1/targets")
class TargetResource extends WithdrawableResource<Target> {}
