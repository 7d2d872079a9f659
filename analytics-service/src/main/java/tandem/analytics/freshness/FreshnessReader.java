package tandem.analytics.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import tandem.analytics.freshness.Freshness.ServiceFreshness;
import tandem.analytics.freshness.Freshness.SetAside;
import tandem.analytics.sql.Sql;

/** Reads how far the figures of a snapshot have come. */
@ApplicationScoped
public class FreshnessReader {

  private static final String FRESHNESS =
      """
      select now() as read_at, named.service,
             (select max(complete_until) from reached_heartbeat as reached
              where reached.service = named.service) as complete_until,
             (select max(at) from heartbeat as heard
              where heard.service = named.service) as heard_at
      from (values ('operations'), ('sales')) as named (service)
      order by named.service
      """;

  public Freshness read(Connection connection) throws SQLException {
    Instant readAt = null;
    List<ServiceFreshness> services = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(FRESHNESS);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        readAt = instant(rows, "read_at");
        Instant until = instant(rows, "complete_until");
        services.add(
            new ServiceFreshness(
                rows.getString("service"),
                until,
                Freshness.lag(until, readAt),
                instant(rows, "heard_at")));
      }
    }
    return Freshness.of(readAt, services, setAside(connection));
  }

  private static List<SetAside> setAside(Connection connection) throws SQLException {
    return new Sql()
        .add("select kind, events from set_aside order by kind nulls last")
        .read(connection, row -> new SetAside(row.getString("kind"), row.getLong("events")));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
