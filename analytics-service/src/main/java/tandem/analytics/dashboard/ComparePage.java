package tandem.analytics.dashboard;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tandem.acts.Roles;
import tandem.analytics.comparison.ComparisonView;
import tandem.analytics.comparison.Comparisons;
import tandem.analytics.metric.Catalogue;

/** Functions, teams, regions or people side by side. */
@Path("/compare")
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
class ComparePage {

  /** Teams are what people come here for; the overview has the functions. */
  private static final String USUAL = "team";

  private final Comparisons comparisons;
  private final Catalogue catalogue;
  private final Frames frames;

  ComparePage(Comparisons comparisons, Catalogue catalogue, Frames frames) {
    this.comparisons = comparisons;
    this.catalogue = catalogue;
    this.frames = frames;
  }

  @GET
  @Operation(hidden = true)
  public Response compare(
      @BeanParam PageParameters asked,
      @QueryParam("by") String by,
      @QueryParam("metrics") List<String> metrics) {
    String kind = PageParameters.given(by).orElse(USUAL);
    if (kind.equals("period")) {
      return periods(asked);
    }
    Set<String> chosen =
        metrics.stream()
            .flatMap(some -> List.of(some.split(",", -1)).stream())
            .map(String::strip)
            .filter(id -> !id.isEmpty())
            .collect(Collectors.toSet());
    ComparisonView view =
        comparisons
            .answer(List.of(asked.comparison(kind, String.join(",", chosen), false)))
            .getFirst();
    Frame frame = frames.of(asked, view);
    Compared page =
        new ComparedOf(
                view,
                kind,
                ComparedOf.choices(catalogue.metrics().values(), chosen, frame.locale()),
                frame.links(),
                frames.numbers())
            .compared();
    return Pages.answer(frame, Templates.compare(frame, page));
  }

  private Response periods(PageParameters asked) {
    ComparisonView view =
        comparisons.answer(List.of(asked.comparison("function", null, false))).getFirst();
    Frame frame = frames.of(asked, view);
    return Pages.answer(
        frame,
        Templates.periods(
            frame,
            new PeriodsOf(comparisons, asked, view, frame.links(), frames.numbers()).periods()));
  }
}
