package tandem.analytics.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tandem.analytics.copy.Columns;
import tandem.analytics.facts.FactsRow.Closing;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Journal;
import tandem.analytics.metric.Kind;

/** The facts tables of the generation that the connection is in. Immutable. */
public final class FactsStore {

  private final Catalogue catalogue;
  private final ZoneId zone;

  public FactsStore(Catalogue catalogue, ZoneId zone) {
    this.catalogue = catalogue;
    this.zone = zone;
  }

  /** Writes rows whose versions the tables do not have. */
  public void open(Connection connection, List<FactsRow> rows) throws SQLException {
    Map<String, FactsWriter> writers = new LinkedHashMap<>();
    for (FactsRow row : rows) {
      writers
          .computeIfAbsent(
              row.facts().kind().name(), kind -> new FactsWriter(row.facts().kind(), zone))
          .add(row);
    }
    for (FactsWriter writer : writers.values()) {
      writer.send(connection);
    }
  }

  /** Ends the knowledge of rows; those that would not have been knowledge for a day go. */
  public void close(Connection connection, List<Closing> closings) throws SQLException {
    Map<String, List<Closing>> byKind =
        closings.stream()
            .filter(closing -> catalogue.kinds().containsKey(closing.kind()))
            .collect(Collectors.groupingBy(Closing::kind, LinkedHashMap::new, Collectors.toList()));
    for (Map.Entry<String, List<Closing>> some : byKind.entrySet()) {
      for (String table : tables(catalogue.kinds().get(some.getKey()))) {
        end(connection, table, some.getValue().stream().filter(Closing::remains).toList());
        remove(connection, table, some.getValue().stream().filter(it -> !it.remains()).toList());
      }
    }
  }

  private static List<String> tables(Kind kind) {
    List<String> tables = new ArrayList<>(List.of(kind.table()));
    for (Journal journal : kind.journals()) {
      tables.add(kind.table(journal));
    }
    return tables;
  }

  private void end(Connection connection, String table, List<Closing> closings)
      throws SQLException {
    change(
        connection,
        """
        update %s f set known_to = c.known_to
        from unnest(?, ?, ?, ?) c (aggregate_id, epoch, number, known_to)
        where f.aggregate_id = c.aggregate_id
          and f.epoch = c.epoch and f.number = c.number
        """
            .formatted(table),
        closings);
  }

  private void remove(Connection connection, String table, List<Closing> closings)
      throws SQLException {
    change(
        connection,
        """
        delete from %s f
        using unnest(?, ?, ?, ?) c (aggregate_id, epoch, number, known_to)
        where f.aggregate_id = c.aggregate_id
          and f.epoch = c.epoch and f.number = c.number
        """
            .formatted(table),
        closings);
  }

  private void change(Connection connection, String sql, List<Closing> closings)
      throws SQLException {
    if (closings.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      new Columns<>(statement, closings)
          .array("uuid", Closing::aggregate)
          .array("int4", closing -> closing.version().epoch())
          .array("int8", closing -> closing.version().number())
          .array("date", Closing::knownTo);
      statement.executeUpdate();
    }
  }
}
