package tandem.analytics.journey;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.acts.Roles;
import tandem.web.paging.PageRequest;

/** Customers, whom sales and operations share. */
@Path("/api/v1/customers")
@Tag(name = "customers")
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
class JourneyResource {

  private final Journeys journeys;

  JourneyResource(Journeys journeys) {
    this.journeys = journeys;
  }

  @GET
  @Path("{customer}/journey")
  @Operation(
      summary = "What sales and operations did for a customer, in order of time",
      description =
          "Everything that happened and names the customer: what was opened, won, sold and given"
              + " back, requested, started and completed, complained about and resolved, asked and"
              + " answered, of those whose work the caller sees. The customer is given by its id,"
              + " external id or name.")
  public JourneyView journey(
      @PathParam("customer") String customer,
      @BeanParam JourneyParameters asked,
      @BeanParam PageRequest page) {
    return journeys.tell(customer, asked, page);
  }
}
