package tandem.analytics.openwork;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.acts.Roles;
import tandem.analytics.metric.Catalogue;

/** What has begun and has not ended. */
@Path("/api/v1/open-work")
@Tag(name = "open work")
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
class OpenWorkResource {

  private final Catalogue catalogue;
  private final OpenWorkAnswers answers;

  OpenWorkResource(Catalogue catalogue, OpenWorkAnswers answers) {
    this.catalogue = catalogue;
    this.answers = answers;
  }

  @GET
  @Path("{work}")
  @Operation(
      summary = "How much is open, how old it is, and which promises fall due",
      description =
          "`opportunities`, `cases` or `runs`: what has begun and has not come to an end, of those"
              + " whose work the caller sees. An age is clock time since the beginning; an amount"
              + " is converted by the rate of the day.")
  public OpenWorkView open(@PathParam("work") String work, @BeanParam OpenWorkParameters asked) {
    return Optional.ofNullable(catalogue.open().get(work))
        .map(its -> answers.answer(List.of(new OpenWorkAnswers.Asked(its, asked))).getFirst())
        .orElseThrow(() -> new RefusedException(Refusal.notFound("open-work", work)));
  }
}
