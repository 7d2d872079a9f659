package tandem.sales.opportunity;

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

@Path("/api/v1/opportunities")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OpportunityResource extends RecordResource<Opportunity> {

  private final AdvanceOpportunity advance;
  private final WinOpportunity win;
  private final LoseOpportunity lose;
  private final ReopenOpportunity reopen;

  OpportunityResource(
      AdvanceOpportunity advance,
      WinOpportunity win,
      LoseOpportunity lose,
      ReopenOpportunity reopen) {
    this.advance = advance;
    this.win = win;
    this.lose = lose;
    this.reopen = reopen;
  }

  @POST
  @Path("{reference}/advance")
  @Idempotent
  @Authenticated
  @Operation(summary = "Move an opportunity to another stage")
  public Response advance(
      @PathParam("reference") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid AdvanceOpportunity.Request request) {
    return act("advanced", reference, ifMatch, it -> advance.advance(it, request));
  }

  @POST
  @Path("{reference}/win")
  @Idempotent
  @Authenticated
  @Operation(summary = "Win an opportunity and close its deal")
  public Response win(
      @PathParam("reference") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid WinOpportunity.Request request) {
    return act("won", reference, ifMatch, it -> win.win(it, request));
  }

  @POST
  @Path("{reference}/lose")
  @Idempotent
  @Authenticated
  @Operation(summary = "Lose an opportunity")
  public Response lose(
      @PathParam("reference") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid LoseOpportunity.Request request) {
    return act("lost", reference, ifMatch, it -> lose.lose(it, request));
  }

  @POST
  @Path("{reference}/reopen")
  @Idempotent
  @Authenticated
  @Operation(summary = "Open a closed opportunity again; the deal of a win is withdrawn")
  public Response reopen(
      @PathParam("reference") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid ReopenOpportunity.Request request) {
    return act("reopened", reference, ifMatch, it -> reopen.reopen(it, request));
  }
}
