package tandem.analytics.dashboard;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;
import tandem.acts.Roles;

/** Tells a page that is open when figures have changed; it then asks for itself again. */
@Path("/live")
@Produces(MediaType.SERVER_SENT_EVENTS)
@Consumes(MediaType.WILDCARD)
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
class LivePage {

  private final Changed changed;

  LivePage(Changed changed) {
    this.changed = changed;
  }

  /** Says nothing of what changed: that is in the pages, within each viewer's scope. */
  @GET
  @ResponseHeader(name = "X-Accel-Buffering", value = "no")
  @Operation(hidden = true)
  public Multi<String> changes() {
    return changed.stream();
  }
}
