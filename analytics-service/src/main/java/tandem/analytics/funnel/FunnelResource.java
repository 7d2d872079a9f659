package tandem.analytics.funnel;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.acts.Roles;
import tandem.analytics.metric.Catalogue;

/** How far work has come. */
@Path("/api/v1/funnels")
@Tag(name = "funnels")
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
class FunnelResource {

  private final Catalogue catalogue;
  private final FunnelAnswers answers;

  FunnelResource(Catalogue catalogue, FunnelAnswers answers) {
    this.catalogue = catalogue;
    this.answers = answers;
  }

  @GET
  @Path("{funnel}")
  @Operation(
      summary = "How far what was begun in a period has come, stage by stage",
      description =
          "`opportunities`: of those opened in the period, how many have reached each stage and what"
              + " they are worth, each once per stage, whatever has become of it: one that was lost"
              + " stays in the stages it reached. Of those whose work the caller sees.")
  public FunnelView funnel(@PathParam("funnel") String funnel, @BeanParam FunnelParameters asked) {
    return Optional.ofNullable(catalogue.funnels().get(funnel))
        .map(its -> answers.answer(its, asked))
        .orElseThrow(() -> new RefusedException(Refusal.notFound("funnel", funnel)));
  }
}
