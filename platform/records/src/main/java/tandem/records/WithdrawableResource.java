package tandem.records;

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
import tandem.web.Answers;
import tandem.web.IfMatch;
import tandem.web.idempotency.Idempotent;

/**
 * The same of records that can be withdrawn.
 *
 * @param <A> what is served
 */
public abstract class WithdrawableResource<A extends Withdrawable> extends RecordResource<A> {

  @POST
  @Path("{reference}/withdraw")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Authenticated
  @RunOnVirtualThread
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Withdraw it, so that it counts no more")
  public Response withdraw(
      @PathParam("reference") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid Withdrawal withdrawal) {
    Records<A> records = served.writing(type());
    return Answers.changed(
        acts.withdraw(
            records,
            reference,
            ifMatch,
            served.occasion(records.kind().writes()),
            withdrawal.reason()),
        RecordView::of);
  }
}
