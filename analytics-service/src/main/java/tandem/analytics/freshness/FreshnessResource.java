package tandem.analytics.freshness;

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

/** How fresh the figures are. */
@Path("/api/v1/freshness")
@Tag(name = "freshness")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FreshnessResource {

  private final ReadFreshness readFreshness;

  FreshnessResource(ReadFreshness readFreshness) {
    this.readFreshness = readFreshness;
  }

  @GET
  @Operation(summary = "How far the figures have come, service by service")
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
  public Freshness freshness() {
    return readFreshness.now();
  }
}
