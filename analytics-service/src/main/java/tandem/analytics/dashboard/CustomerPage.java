package tandem.analytics.dashboard;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.acts.Roles;
import tandem.analytics.comparison.ComparisonView;
import tandem.analytics.comparison.Comparisons;
import tandem.web.problem.Problems;

/** What both functions did for a customer. */
@Path("/customers")
@Produces(Pages.HTML)
@Consumes(MediaType.WILDCARD)
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
class CustomerPage {

  private final CustomersOf customersOf;
  private final Comparisons comparisons;
  private final Frames frames;
  private final Problems problems;

  CustomerPage(CustomersOf customersOf, Comparisons comparisons, Frames frames, Problems problems) {
    this.customersOf = customersOf;
    this.comparisons = comparisons;
    this.frames = frames;
    this.problems = problems;
  }

  @GET
  @Operation(hidden = true)
  public Response customers(@BeanParam PageParameters asked, @QueryParam("name") String name) {
    Optional<String> searched = PageParameters.given(name);
    ComparisonView view = view(asked);
    Frame frame = frames.of(asked, view);
    if (searched.isPresent()) {
      String segment =
          URLEncoder.encode(searched.get(), StandardCharsets.UTF_8).replace("+", "%20");
      return Pages.seeOther(frame.links().to("customers/" + segment)).build();
    }
    CustomersView page;
    try {
      page =
          new CustomersView(
              null, customersOf.largest(time(asked, view), frame.links(), frames.numbers()));
    } catch (RefusedException e) {
      if (e.refusal().reason() != Refusal.Reason.FORBIDDEN) {
        throw e;
      }
      page = new CustomersView(problems.message(e.refusal(), frame.locale()), List.of());
    }
    return Pages.answer(frame, Templates.customers(frame, page));
  }

  @GET
  @Path("{reference}")
  @Operation(hidden = true)
  public Response customer(
      @PathParam("reference") String reference, @BeanParam PageParameters asked) {
    ComparisonView view = view(asked);
    Frame frame = frames.of(asked, view);
    CustomerView page =
        customersOf.one(reference, time(asked, view), frame.links(), frames.numbers());
    return Pages.answer(frame, Templates.customer(frame, page));
  }

  /** For the time that pages are of where nothing is said. */
  private ComparisonView view(PageParameters asked) {
    return comparisons.answer(List.of(asked.comparison("function", null, false))).getFirst();
  }

  private static CustomersOf.Time time(PageParameters asked, ComparisonView view) {
    return new CustomersOf.Time(
        view.from().toString(), view.to().toString(), PageParameters.orNull(asked.asOf));
  }
}
