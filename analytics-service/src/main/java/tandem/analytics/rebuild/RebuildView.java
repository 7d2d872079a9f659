package tandem.analytics.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** The generations that there are, the newest last. */
public record RebuildView(List<GenerationView> generations) {

  /**
   * @param state {@code building}, {@code serving} or {@code retired}
   * @param events how many were folded by a rebuild; those that came live are not counted
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record GenerationView(
      int id, String state, String zone, long events, Instant startedAt, Instant endedAt) {}

  static RebuildView read(Connection connection) throws SQLException {
    String sql = "select id, state, zone, events, started_at, ended_at from generation order by id";
    List<GenerationView> generations = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        generations.add(
            new GenerationView(
                row.getInt("id"),
                row.getString("state"),
                row.getString("zone"),
                row.getLong("events"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant()));
      }
    }
    return new RebuildView(generations);
  }
}
