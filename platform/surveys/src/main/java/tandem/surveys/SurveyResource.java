package tandem.surveys;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tandem.records.WithdrawableResource;
import tandem.web.IfMatch;
import tandem.web.idempotency.Idempotent;

@Path("/api/v1/surveys")
class SurveyResource extends WithdrawableResource<Survey> {

  private final AnswerSurvey answerSurvey;

  SurveyResource(AnswerSurvey answerSurvey) {
    this.answerSurvey = answerSurvey;
  }

  @POST
  @Path("{reference}/answer")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Authenticated
  @RunOnVirtualThread
  @Operation(summary = "Record the customer's answer; there is one at most")
  public Response answer(
      @PathParam("reference") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid AnswerRequest request) {
    return act("answered", reference, ifMatch, survey -> answerSurvey.answer(survey, request));
  }
}
