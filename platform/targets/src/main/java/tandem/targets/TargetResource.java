package tandem.targets;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tandem.records.WithdrawableResource;
import tandem.web.IfMatch;
import tandem.web.Roles;
import tandem.web.idempotency.Idempotent;

/** Managers set targets, everybody sees those that concern them. */
@Path("/api/v1/targets")
class TargetResource extends WithdrawableResource<Target> {

  private final BackfillTarget backfillTarget;

  TargetResource(BackfillTarget backfillTarget) {
    this.backfillTarget = backfillTarget;
  }

  @POST
  @Path("{reference}/backfill")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Authenticated
  @RunOnVirtualThread
  @Operation(
      summary = "Say since when a target has been known",
      description =
          "Of one that was recorded without that day, by those with the right to backfill alone. It"
              + " judges the periods that began after it, and every answer that rests on it says so.")
  public Response backfill(
      @PathParam("reference") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid TargetBackfill request) {
    return act(
        "backfilled",
        Set.of(Roles.BACKFILL),
        reference,
        ifMatch,
        target -> backfillTarget.backfill(target, request));
  }
}
