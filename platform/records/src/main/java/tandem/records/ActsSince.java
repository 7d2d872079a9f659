package tandem.records;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tandem.outbox.Aggregate;

/**
 * Which records were acted upon here since a file last told of them. Corrections are no acts, nor
 * is what others did.
 */
@ApplicationScoped
class ActsSince {

  private static final String SINCE =
      """
      select aggregate_id from event where aggregate_id = any(?)
      group by aggregate_id
      having coalesce(max(number) filter (where type <> all(?)), 0)
          > coalesce(max(number) filter (where type = any(?)), 0)
      """;

  /** What others did changes a record's facts, and is no act upon it. */
  private static final String AFTER =
      """
      select aggregate_id, max(recorded_at) from event
      where aggregate_id = any(?) and type !~ '\\.(restated|linked)\\.v1$'
      group by aggregate_id
      """;

  private final DataSource database;
  private final String service;

  ActsSince(DataSource database, @ConfigProperty(name = "tandem.service") String service) {
    this.database = database;
    this.service = service;
  }

  /**
   * Which of some records anything was done to after a time, corrections included.
   *
   * @param told the time, by the id of a record
   */
  Set<UUID> after(Collection<UUID> ids, Function<UUID, Instant> told) {
    Set<UUID> acted = new HashSet<>();
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(AFTER)) {
      query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          UUID id = row.getObject(1, UUID.class);
          Instant last = row.getObject(2, OffsetDateTime.class).toInstant();
          if (last.isAfter(told.apply(id))) {
            acted.add(id);
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the acts since cannot be read", e);
    }
    return acted;
  }

  Set<UUID> since(KindModel kind, Collection<? extends Aggregate> records) {
    if (records.isEmpty()) {
      return Set.of();
    }
    String imported = kind.event(service, kind.imported());
    String reimported = kind.event(service, kind.reimported());
    Stream<String> noActs =
        Stream.of("amended", "restated", "linked").map(act -> kind.event(service, act));
    Set<UUID> acted = new HashSet<>();
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(SINCE)) {
      query.setArray(
          1, connection.createArrayOf("uuid", records.stream().map(Aggregate::id).toArray()));
      query.setArray(
          2,
          connection.createArrayOf(
              "text", Stream.concat(Stream.of(imported, reimported), noActs).toArray()));
      query.setArray(3, connection.createArrayOf("text", new Object[] {imported, reimported}));
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          acted.add(row.getObject(1, UUID.class));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the acts since cannot be read", e);
    }
    return acted;
  }
}
