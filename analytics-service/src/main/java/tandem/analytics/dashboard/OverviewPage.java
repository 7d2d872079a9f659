package tandem.analytics.dashboard;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tandem.acts.Roles;
import tandem.analytics.comparison.ComparisonView;
import tandem.analytics.comparison.Comparisons;
import tandem.analytics.freshness.ReadFreshness;

/** The first page: what changed, and who stands where. */
@Path("/")
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
class OverviewPage {

  private final Comparisons comparisons;
  private final ReadFreshness readFreshness;
  private final Frames frames;

  OverviewPage(Comparisons comparisons, ReadFreshness readFreshness, Frames frames) {
    this.comparisons = comparisons;
    this.readFreshness = readFreshness;
    this.frames = frames;
  }

  @GET
  @Operation(hidden = true)
  public Response overview(@BeanParam PageParameters asked) {
    List<ComparisonView> views =
        comparisons.answer(List.of(asked.series("function"), asked.series("team")));
    Frame frame = frames.of(asked, views.getFirst());
    Overview overview =
        new OverviewOf(
                views.getFirst(),
                views.getLast(),
                OverviewOf.setAside(readFreshness.now()),
                frame.links(),
                frames.numbers())
            .overview();
    return Pages.answer(frame, Templates.overview(frame, overview));
  }
}
