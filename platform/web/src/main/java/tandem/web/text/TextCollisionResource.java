package tandem.web.text;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.acts.Roles;
import tandem.web.paging.Cursor;
import tandem.web.paging.Page;
import tandem.web.paging.PageRequest;

/** What an upgrade could not bring to the form in which texts are kept. */
@Path("/api/v1/text-collisions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Administration")
class TextCollisionResource {

  private static final String BY_ID = "id";
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final DataSource database;

  TextCollisionResource(DataSource database) {
    this.database = database;
  }

  @GET
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "List texts that were left as they were, since they differ from others by blanks",
      description =
          "Nothing was merged: such a record is found by its `id` alone until one of the two is"
              + " given another text.")
  public Page<TextCollision> list(@BeanParam PageRequest request) throws SQLException {
    UUID after = request.cursor(BY_ID).map(Cursor::id).orElse(BEFORE_ALL);
    return Page.of(
        found(after, request.limit() + 1),
        request.limit(),
        collision -> collision,
        last -> new Cursor(BY_ID, null, last.id()));
  }

  private List<TextCollision> found(UUID after, int most) throws SQLException {
    List<TextCollision> found = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                """
                select kind, id, field, other_id, found_at from text_collision
                where id > ? order by id limit ?
                """)) {
      query.setObject(1, after);
      query.setInt(2, most);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(
              new TextCollision(
                  rows.getString("kind"),
                  rows.getObject("id", UUID.class),
                  rows.getString("field"),
                  rows.getObject("other_id", UUID.class),
                  rows.getObject("found_at", OffsetDateTime.class).toInstant()));
        }
      }
    }
    return found;
  }
}
