package tandem.operations.servicecase;

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
import tandem.records.RecordResource;
import tandem.web.IfMatch;
import tandem.web.idempotency.Idempotent;

/** Complaints, feedback, requests and after-sales, from their opening to their end. */
@Path("/api/v1/cases")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CaseResource extends RecordResource<ServiceCase> {

  private final RespondToCase respondToCase;
  private final PauseCase pauseCase;
  private final ResumeCase resumeCase;
  private final EscalateCase escalateCase;
  private final TransferCase transferCase;
  private final ResolveCase resolveCase;
  private final ReopenCase reopenCase;
  private final CloseCase closeCase;
  private final WithdrawCase withdrawCase;

  CaseResource(
      RespondToCase respondToCase,
      PauseCase pauseCase,
      ResumeCase resumeCase,
      EscalateCase escalateCase,
      TransferCase transferCase,
      ResolveCase resolveCase,
      ReopenCase reopenCase,
      CloseCase closeCase,
      WithdrawCase withdrawCase) {
    this.respondToCase = respondToCase;
    this.pauseCase = pauseCase;
    this.resumeCase = resumeCase;
    this.escalateCase = escalateCase;
    this.transferCase = transferCase;
    this.resolveCase = resolveCase;
    this.reopenCase = reopenCase;
    this.closeCase = closeCase;
    this.withdrawCase = withdrawCase;
  }

  @POST
  @Path("{reference}/respond")
  @Idempotent
  @Authenticated
  @Operation(summary = "Answer the customer", description = "An automatic answer stops no clock.")
  public Response respond(
      @PathParam("reference") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid RespondRequest request) {
    return act("responded", reference, ifMatch, it -> respondToCase.respond(it, request));
  }

  @POST
  @Path("{reference}/pause")
  @Idempotent
  @Authenticated
  @Operation(
      summary = "Let a case wait for somebody else",
      description = "Both clocks stand still until it is resumed or resolved.")
  public Response pause(
      @PathParam("reference") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid ReasonRequest request) {
    return act("paused", reference, ifMatch, it -> pauseCase.pause(it, request));
  }

  @POST
  @Path("{reference}/resume")
  @Idempotent
  @Authenticated
  @Operation(summary = "Go on with a case that waited")
  public Response resume(
      @PathParam("reference") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid CaseDone request) {
    return act("resumed", reference, ifMatch, it -> resumeCase.resume(it, request));
  }

  @POST
  @Path("{reference}/escalate")
  @Idempotent
  @Authenticated
  @Operation(summary = "Bring a case before a higher level")
  public Response escalate(
      @PathParam("reference") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid EscalateRequest request) {
    return act("escalated", reference, ifMatch, it -> escalateCase.escalate(it, request));
  }

  @POST
  @Path("{reference}/transfer")
  @Idempotent
  @Authenticated
  @Operation(summary = "Hand a case over to another person or team")
  public Response transfer(
      @PathParam("reference") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid TransferRequest request) {
    return act("transferred", reference, ifMatch, it -> transferCase.transfer(it, request));
  }

  @POST
  @Path("{reference}/resolve")
  @Idempotent
  @Authenticated
  @Operation(
      summary = "Resolve a case",
      description =
          "It answers the customer where nobody did since the case was opened or reopened.")
  public Response resolve(
      @PathParam("reference") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid CaseDone request) {
    return act("resolved", reference, ifMatch, it -> resolveCase.resolve(it, request));
  }

  @POST
  @Path("{reference}/reopen")
  @Idempotent
  @Authenticated
  @Operation(
      summary = "Open a resolved case again",
      description = "Its resolution is withdrawn; the due time of its promise stays.")
  public Response reopen(
      @PathParam("reference") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid ReasonRequest request) {
    return act("reopened", reference, ifMatch, it -> reopenCase.reopen(it, request));
  }

  @POST
  @Path("{reference}/close")
  @Idempotent
  @Authenticated
  @Operation(summary = "Put a resolved case away")
  public Response close(
      @PathParam("reference") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid CaseDone request) {
    return act("closed", reference, ifMatch, it -> closeCase.close(it, request));
  }

  @POST
  @Path("{reference}/withdraw")
  @Idempotent
  @Authenticated
  @Operation(summary = "End a case without settling it")
  public Response withdraw(
      @PathParam("reference") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid ReasonRequest request) {
    return act("withdrawn", reference, ifMatch, it -> withdrawCase.withdraw(it, request));
  }
}
