package tandem.web.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import tandem.web.paging.Page;
import tandem.web.paging.PageRequest;

/**
 * A record's history, oldest first. Whoever serves it has looked before whether the caller may see
 * the record.
 */
@ApplicationScoped
public class History {

  private final DataSource database;
  private final ObjectMapper json;

  @Inject
  History(DataSource database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** A page of the events of an aggregate, by its id. */
  public Page<HistoryEntry> of(UUID aggregateId, PageRequest request) {
    HistoryPosition asked = HistoryPosition.read(request);
    List<HistoryEntry> found = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                """
                select id, epoch, number, type, occurred_at, known_at, recorded_at, backfilled,
                       actor, data
                from event
                where aggregate_id = ? and (epoch, number) > (?, ?)
                order by epoch, number
                limit ?
                """)) {
      query.setObject(1, aggregateId);
      query.setInt(2, asked.epoch());
      query.setLong(3, asked.number());
      query.setInt(4, asked.limit() + 1);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(entry(rows));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the history cannot be read", e);
    }
    return asked.page(found);
  }

  private HistoryEntry entry(ResultSet row) throws SQLException {
    JsonNode data = parse(row.getString("data"));
    return new HistoryEntry(
        row.getObject("id", UUID.class),
        row.getInt("epoch") + "." + row.getLong("number"),
        row.getString("type"),
        instant(row, "occurred_at"),
        instant(row, "known_at"),
        instant(row, "recorded_at"),
        row.getBoolean("backfilled"),
        row.getString("actor"),
        data.path("act"),
        data.path("facts"));
  }

  private JsonNode parse(String data) {
    try {
      return json.readTree(data);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event's data is no JSON", e);
    }
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
