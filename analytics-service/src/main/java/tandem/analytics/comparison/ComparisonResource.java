package tandem.analytics.comparison;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.acts.Roles;
import tandem.web.text.Csv;

/** Sales beside operations. */
@Path("/api/v1/comparison")
@Tag(name = "comparison")
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
class ComparisonResource {

  private final Comparisons comparisons;

  ComparisonResource(Comparisons comparisons) {
    this.comparisons = comparisons;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Sales beside operations, in four angles",
      description =
          "Each metric's figure, its index on the way from floor to target, what of its series is"
              + " signal and what noise, whether the functions may be compared by it, the indexes"
              + " put together, who leads if anybody, and what could not be said and why. Better or"
              + " worse is said only of changes that hold among all the series of the answer. Names"
              + " and sentences are in the caller's language, English or Chinese.")
  public ComparisonView compare(@BeanParam ComparisonParameters asked) {
    return comparisons.answer(asked);
  }

  @GET
  @Produces(Csv.MEDIA_TYPE)
  @Operation(hidden = true)
  public String compareAsCsv(@BeanParam ComparisonParameters asked) {
    return ComparisonCsv.of(comparisons.answer(asked)).toString();
  }
}
