package tandem.analytics.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tandem.analytics.facts.Entry;
import tandem.analytics.metric.Column;
import tandem.analytics.metric.DimensionSet;
import tandem.analytics.metric.Kind;
import tandem.analytics.rollup.Histories;

/** Reads histories of records from the facts of the generation that the connection is in. */
final class HistoryStore {

  private final Connection connection;

  HistoryStore(Connection connection) {
    this.connection = connection;
  }

  /** Of all that facts refer to for the dimensions of some set. */
  Histories read(Reached reached, Projection projection) throws SQLException {
    Map<Histories.Id, List<Histories.Step>> steps = new HashMap<>();
    for (Kind kind : kinds(projection)) {
      UUID[] ids =
          reached.staying().stream()
              .filter(id -> id.kind().equals(kind.name()))
              .map(Histories.Id::id)
              .toArray(UUID[]::new);
      if (ids.length > 0) {
        read(kind, ids, steps);
      }
    }
    return new Histories(steps, reached.changing());
  }

  private static Set<Kind> kinds(Projection projection) {
    return projection.catalogue().sets().values().stream()
        .map(DimensionSet::through)
        .flatMap(kind -> kind.stream())
        .collect(Collectors.toSet());
  }

  private void read(Kind kind, UUID[] ids, Map<Histories.Id, List<Histories.Step>> into)
      throws SQLException {
    String sql =
        "select aggregate_id, known_from, %s from %s where aggregate_id = any(?) order by known_from"
            .formatted(
                kind.attributes().stream().map(Column::sql).collect(Collectors.joining(", ")),
                kind.table());
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("uuid", ids));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          UUID id = row.getObject("aggregate_id", UUID.class);
          into.computeIfAbsent(new Histories.Id(kind.name(), id), _ -> new ArrayList<>())
              .add(step(row, kind));
        }
      }
    }
  }

  private static Histories.Step step(ResultSet row, Kind kind) throws SQLException {
    Object[] values = new Object[kind.attributes().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.getObject(kind.attributes().get(i).sql());
    }
    return new Histories.Step(
        row.getObject("known_from", LocalDate.class), Entry.Values.of(values));
  }
}
