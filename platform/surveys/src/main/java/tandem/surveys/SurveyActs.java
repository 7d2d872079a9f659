package tandem.surveys;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.directory.Scope;
import tandem.directory.Scopes;
import tandem.web.Answers;
import tandem.web.Caller;
import tandem.web.IfMatch;
import tandem.web.Roles;
import tandem.web.idempotency.Idempotent;

/** The acts on {@code /api/v1/surveys}. */
@Path(SurveyResource.PATH)
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
  Roles.ADMIN
})
@Tag(name = "surveys")
class SurveyActs {

  private static final Set<String> ACTING =
      Set.of(SurveyActs.class.getAnnotation(RolesAllowed.class).value());

  private final Scopes scopes;
  private final Caller caller;
  private final InviteToSurvey inviteToSurvey;
  private final AnswerSurvey answerSurvey;
  private final AmendSurvey amendSurvey;
  private final WithdrawSurvey withdrawSurvey;

  SurveyActs(
      Scopes scopes,
      Caller caller,
      InviteToSurvey inviteToSurvey,
      AnswerSurvey answerSurvey,
      AmendSurvey amendSurvey,
      WithdrawSurvey withdrawSurvey) {
    this.scopes = scopes;
    this.caller = caller;
    this.inviteToSurvey = inviteToSurvey;
    this.answerSurvey = answerSurvey;
    this.amendSurvey = amendSurvey;
    this.withdrawSurvey = withdrawSurvey;
  }

  @POST
  @Idempotent
  @Operation(
      summary = "Ask a customer for a judgement",
      description = "Of somebody in the caller's reach, or of the caller.")
  public Response invite(@NotNull @Valid SurveyRequest request) {
    return Answers.created(
        SurveyResource.PATH, inviteToSurvey.invite(request, scope(), caller), SurveyView::of);
  }

  @POST
  @Path("{ref}/answer")
  @Idempotent
  @Operation(summary = "Record the customer's answer; there is one at most")
  public Response answer(
      @PathParam("ref") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid AnswerRequest request) {
    return Answers.changed(
        answerSurvey.answer(reference, ifMatch, request, scope(), caller), SurveyView::of);
  }

  @POST
  @Path("{ref}/amend")
  @Idempotent
  @Operation(
      summary = "Correct what was recorded of a survey",
      description = "By somebody above whom it judges, never by the judged.")
  public Response amend(
      @PathParam("ref") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid SurveyAmendment amendment) {
    return Answers.changed(
        amendSurvey.amend(reference, ifMatch, amendment, scope(), caller), SurveyView::of);
  }

  @POST
  @Path("{ref}/withdraw")
  @Idempotent
  @Operation(
      summary = "Withdraw a survey, so that neither it nor its answer counts",
      description = "By somebody above whom it judges, never by the judged.")
  public Response withdraw(
      @PathParam("ref") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid SurveyWithdrawal withdrawal) {
    return Answers.changed(
        withdrawSurvey.withdraw(reference, ifMatch, withdrawal, scope(), caller), SurveyView::of);
  }

  private Scope scope() {
    return scopes.by(ACTING, caller);
  }
}
