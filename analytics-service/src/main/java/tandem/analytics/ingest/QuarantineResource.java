package tandem.analytics.ingest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.acts.Roles;
import tandem.analytics.ingest.Decoded.Rejected;

/** Records that could not be folded. */
@Path("/api/v1/quarantine")
@Tag(name = "quarantine")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class QuarantineResource {

  private final DataSource database;
  private final Ingest ingest;
  private final Quarantined quarantined;

  QuarantineResource(DataSource database, Ingest ingest, Quarantined quarantined) {
    this.database = database;
    this.ingest = ingest;
    this.quarantined = quarantined;
  }

  /**
   * @param next the value of {@code after} for the next page, null on the last
   */
  public record QuarantinePage(List<QuarantineEntry> items, Long next) {}

  /** What became of a record. */
  public record Replayed(long id, boolean folded) {}

  @GET
  @Operation(summary = "What waits in quarantine, the oldest first")
  public QuarantinePage list(
      @QueryParam("after") @DefaultValue("0") @Min(0) long after,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit) {
    List<QuarantineEntry> items = quarantined.after(after, limit);
    return new QuarantinePage(items, items.size() < limit ? null : items.getLast().id());
  }

  @POST
  @Path("{id}/replay")
  @Operation(summary = "Fold a record again, after what was wrong has been put right")
  public Replayed replay(@PathParam("id") long id) throws SQLException {
    List<Rejected> rejected = ingest.replay(id, find(id));
    if (!rejected.isEmpty()) {
      Rejected still = rejected.getFirst();
      throw new RefusedException(
          Refusal.conflict(
              "quarantine.still-rejected",
              quarantined.say(still.why().code(), still.why().arguments().toArray())));
    }
    return new Replayed(id, true);
  }

  private Delivery find(long id) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return Quarantine.find(connection, id)
          .orElseThrow(
              () -> new RefusedException(Refusal.notFound("quarantine", Long.toString(id))));
    }
  }
}
