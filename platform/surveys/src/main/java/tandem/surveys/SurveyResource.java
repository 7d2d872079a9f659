package tandem.surveys;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.directory.Scopes;
import tandem.web.Answers;
import tandem.web.Caller;
import tandem.web.history.History;
import tandem.web.history.HistoryEntry;
import tandem.web.paging.Page;
import tandem.web.paging.PageRequest;

/** Reading {@code /api/v1/surveys}; its acts are in {@link SurveyActs}. */
@Path(SurveyResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("**")
@Tag(name = "surveys", description = "Customers asked for a judgement: CSAT, NPS and CES.")
class SurveyResource {

  static final String PATH = "/api/v1/surveys";

  private final Surveys surveys;
  private final Scopes scopes;
  private final Caller caller;
  private final History history;

  SurveyResource(Surveys surveys, Scopes scopes, Caller caller, History history) {
    this.surveys = surveys;
    this.scopes = scopes;
    this.caller = caller;
    this.history = history;
  }

  @GET
  @Transactional
  @Operation(summary = "Surveys that judge somebody in the caller's reach, the latest first")
  @Parameter(name = "instrument", description = "csat, nps or ces.")
  @Parameter(name = "answered", description = "true or false.")
  @Parameter(name = "owner", description = "Id or external id of the person judged.")
  @Parameter(name = "customer", description = "Id; likewise deal and case.")
  @Parameter(name = "withdrawn", description = "true or false.")
  @Parameter(name = "invitedAtFrom", description = "And invitedAtTo, answeredAtFrom, answeredAtTo.")
  public Page<SurveyView> list(@BeanParam PageRequest request) {
    return surveys.list(request, scopes.of(caller));
  }

  @GET
  @Path("{ref}")
  @Transactional
  @Operation(summary = "One survey, by id or external id")
  public Response one(@PathParam("ref") String reference) {
    return Answers.one(surveys.one(reference, scopes.of(caller)), SurveyView::of);
  }

  @GET
  @Path("{ref}/history")
  @Transactional
  @Operation(summary = "What happened to a survey, oldest first")
  public Page<HistoryEntry> history(
      @PathParam("ref") String reference, @BeanParam PageRequest request) {
    Survey survey = Answers.orThrow(surveys.one(reference, scopes.of(caller)));
    return history.of(survey.id(), request);
  }
}
