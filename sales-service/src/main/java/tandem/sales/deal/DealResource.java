package tandem.sales.deal;

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

@Path("/api/v1/deals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DealResource extends RecordResource<Deal> {

  private final RefundDeal refund;
  private final CancelDeal cancel;

  DealResource(RefundDeal refund, CancelDeal cancel) {
    this.refund = refund;
    this.cancel = cancel;
  }

  @POST
  @Path("{reference}/refund")
  @Idempotent
  @Authenticated
  @Operation(summary = "Give back an amount, what is left of a line, or all that is left")
  public Response refund(
      @PathParam("reference") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid RefundRequest request) {
    return act("refunded", reference, ifMatch, deal -> refund.refund(deal, request));
  }

  @POST
  @Path("{reference}/cancel")
  @Idempotent
  @Authenticated
  @Operation(summary = "Cancel what is left of a deal")
  public Response cancel(
      @PathParam("reference") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid CancellationRequest request) {
    return act("cancelled", reference, ifMatch, deal -> cancel.cancel(deal, request));
  }
}
