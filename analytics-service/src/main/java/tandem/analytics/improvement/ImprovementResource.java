package tandem.analytics.improvement;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.acts.Roles;
import tandem.web.paging.Page;

/** What improvements brought. */
@Path("/api/v1/improvement-effects")
@Tag(name = "improvements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({
  Roles.SALES_REPRESENTATIVE,
  Roles.SALES_SUPERVISOR,
  Roles.SALES_MANAGER,
  Roles.SALES_DIRECTOR,
  Roles.OPERATIONS_JUNIOR,
  Roles.OPERATIONS_SENIOR,
  Roles.OPERATIONS_MANAGER,
  Roles.OPERATIONS_PRODUCT_MANAGER,
  Roles.OPERATIONS_DIRECTOR,
  Roles.ANALYST,
  Roles.ADMIN
})
class ImprovementResource {

  private final ImprovementEffects effects;

  ImprovementResource(ImprovementEffects effects) {
    this.effects = effects;
  }

  @GET
  @Operation(
      summary = "What each improvement that has started brought",
      description =
          "The metric that it was to move, after its start against before, as a part of before, and"
              + " signed so that better is above zero; with whether the months tell a lasting"
              + " change at the start from noise.")
  public Page<EffectView> list() {
    return new Page<>(effects.all(), null);
  }
}
