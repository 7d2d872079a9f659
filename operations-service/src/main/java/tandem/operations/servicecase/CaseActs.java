package tandem.operations.servicecase;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.directory.Scopes;
import tandem.web.Answers;
import tandem.web.Caller;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.Roles;
import tandem.web.idempotency.Idempotent;

/** The acts on {@code /api/v1/cases}. */
@Path(CaseResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({
  Roles.OPERATIONS_JUNIOR,
  Roles.OPERATIONS_SENIOR,
  Roles.OPERATIONS_MANAGER,
  Roles.OPERATIONS_PRODUCT_MANAGER,
  Roles.OPERATIONS_DIRECTOR,
  Roles.ADMIN
})
@Tag(name = "cases")
class CaseActs {

  private final Scopes scopes;
  private final Caller caller;
  private final OpenCase openCase;
  private final RespondToCase respondToCase;
  private final PauseCase pauseCase;
  private final ResumeCase resumeCase;
  private final EscalateCase escalateCase;
  private final TransferCase transferCase;
  private final ResolveCase resolveCase;
  private final ReopenCase reopenCase;
  private final CloseCase closeCase;
  private final WithdrawCase withdrawCase;
  private final AmendCase amendCase;

  CaseActs(
      Scopes scopes,
      Caller caller,
      OpenCase openCase,
      RespondToCase respondToCase,
      PauseCase pauseCase,
      ResumeCase resumeCase,
      EscalateCase escalateCase,
      TransferCase transferCase,
      ResolveCase resolveCase,
      ReopenCase reopenCase,
      CloseCase closeCase,
      WithdrawCase withdrawCase,
      AmendCase amendCase) {
    this.scopes = scopes;
    this.caller = caller;
    this.openCase = openCase;
    this.respondToCase = respondToCase;
    this.pauseCase = pauseCase;
    this.resumeCase = resumeCase;
    this.escalateCase = escalateCase;
    this.transferCase = transferCase;
    this.resolveCase = resolveCase;
    this.reopenCase = reopenCase;
    this.closeCase = closeCase;
    this.withdrawCase = withdrawCase;
    this.amendCase = amendCase;
  }

  @POST
  @Idempotent
  @Operation(summary = "Open a case")
  public Response open(@NotNull @Valid OpenRequest request) {
    return Answers.created(CaseResource.PATH, openCase.open(request, caller), CaseView::of);
  }

  @POST
  @Path("{ref}/respond")
  @Idempotent
  @Operation(summary = "Answer the customer", description = "An automatic answer stops no clock.")
  public Response respond(
      @PathParam("ref") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid RespondRequest request) {
    return answer(respondToCase.respond(call(reference, ifMatch), request));
  }

  @POST
  @Path("{ref}/pause")
  @Idempotent
  @Operation(
      summary = "Let a case wait for somebody else",
      description = "Both clocks stand still until it is resumed or resolved.")
  public Response pause(
      @PathParam("ref") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid ReasonRequest request) {
    return answer(pauseCase.pause(call(reference, ifMatch), request));
  }

  @POST
  @Path("{ref}/resume")
  @Idempotent
  @Operation(summary = "Go on with a case that waited")
  public Response resume(
      @PathParam("ref") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid CaseDone request) {
    return answer(resumeCase.resume(call(reference, ifMatch), request));
  }

  @POST
  @Path("{ref}/escalate")
  @Idempotent
  @Operation(summary = "Bring a case before a higher level")
  public Response escalate(
      @PathParam("ref") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid EscalateRequest request) {
    return answer(escalateCase.escalate(call(reference, ifMatch), request));
  }

  @POST
  @Path("{ref}/transfer")
  @Idempotent
  @Operation(summary = "Hand a case over to another person or team")
  public Response transfer(
      @PathParam("ref") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid TransferRequest request) {
    return answer(transferCase.transfer(call(reference, ifMatch), request));
  }

  @POST
  @Path("{ref}/resolve")
  @Idempotent
  @Operation(
      summary = "Resolve a case",
      description =
          "It answers the customer where nobody did since the case was opened or reopened.")
  public Response resolve(
      @PathParam("ref") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid CaseDone request) {
    return answer(resolveCase.resolve(call(reference, ifMatch), request));
  }

  @POST
  @Path("{ref}/reopen")
  @Idempotent
  @Operation(
      summary = "Open a resolved case again",
      description = "Its resolution is withdrawn; the due time of its promise stays.")
  public Response reopen(
      @PathParam("ref") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid ReasonRequest request) {
    return answer(reopenCase.reopen(call(reference, ifMatch), request));
  }

  @POST
  @Path("{ref}/close")
  @Idempotent
  @Operation(summary = "Put a resolved case away")
  public Response close(
      @PathParam("ref") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid CaseDone request) {
    return answer(closeCase.close(call(reference, ifMatch), request));
  }

  @POST
  @Path("{ref}/withdraw")
  @Idempotent
  @Operation(summary = "End a case without settling it")
  public Response withdraw(
      @PathParam("ref") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid ReasonRequest request) {
    return answer(withdrawCase.withdraw(call(reference, ifMatch), request));
  }

  @POST
  @Path("{ref}/amend")
  @Idempotent
  @Operation(summary = "Correct what was recorded of a case")
  public Response amend(
      @PathParam("ref") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid AmendRequest request) {
    return answer(amendCase.amend(call(reference, ifMatch), request));
  }

  private CaseAct.Call call(String reference, IfMatch ifMatch) {
    return new CaseAct.Call(reference, ifMatch, scopes.of(caller), caller);
  }

  private static Response answer(Outcome<ServiceCase> outcome) {
    return Answers.changed(outcome, CaseView::of);
  }
}
