package tandem.analytics.rebuild;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.acts.Roles;

/** Rebuilds of facts and rollups from the event log. */
@Path("/api/v1/rebuild")
@Tag(name = "rebuild")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RebuildResource {

  private final DataSource database;
  private final Rebuild rebuild;

  RebuildResource(DataSource database, Rebuild rebuild) {
    this.database = database;
    this.rebuild = rebuild;
  }

  @GET
  @Operation(summary = "The generations of figures, and how far a rebuild has come")
  public RebuildView view() throws SQLException {
    try (Connection connection = database.getConnection()) {
      return RebuildView.read(connection);
    }
  }

  @POST
  @Operation(summary = "Compute all facts and rollups anew, while the present ones serve")
  @APIResponse(responseCode = "202", description = "Begun; GET says how far it is.")
  public Response begin() throws SQLException {
    if (!rebuild.begin()) {
      throw new RefusedException(Refusal.conflict("rebuild.running"));
    }
    return Response.accepted(view()).build();
  }
}
