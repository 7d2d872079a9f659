package tandem.analytics.journey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.analytics.figure.Conditions;
import tandem.analytics.figure.Snapshot;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Column;
import tandem.analytics.metric.Known;
import tandem.analytics.metric.Source;
import tandem.analytics.metric.Type;
import tandem.analytics.people.Sight;
import tandem.analytics.sql.Sql;

/**
 * Reads what happened with customers from the facts of every kind that names one: its moments, and
 * the entries of its journals of money. Other journals say what follows from these.
 */
final class JourneyQuery {

  private static final String CUSTOMER = "customer";

  private final Snapshot snapshot;
  private final Known known;
  private final Optional<Sight> actsOf;
  private final List<Source> sources;

  /** The order of the rows: the instant, and what tells apart rows of one instant. */
  record Position(Instant at, int source, UUID id, int ordinal) {}

  /**
   * A row.
   *
   * @param person an id
   * @param amount minor units, null where there is none
   */
  record Row(
      Position position,
      LocalDate day,
      String kind,
      String act,
      String function,
      String person,
      String team,
      String currency,
      Long amount) {}

  /**
   * @param actsOf whose acts; empty for everybody's
   */
  JourneyQuery(
      Catalogue catalogue, Snapshot snapshot, Optional<LocalDate> asOf, Optional<Sight> actsOf) {
    this.snapshot = snapshot;
    this.known = snapshot.known(asOf);
    this.actsOf = actsOf;
    this.sources =
        catalogue.kinds().values().stream()
            .filter(kind -> kind.attribute(CUSTOMER).isPresent())
            .<Source>flatMap(
                kind ->
                    Stream.concat(
                        kind.moments().stream().map(it -> new Source.OfMoment(kind, it)),
                        kind.journals().stream()
                            .map(it -> new Source.OfJournal(kind, it))
                            .filter(it -> money(it).isPresent())))
            .toList();
  }

  /** The kinds that may name a customer. */
  Set<String> kinds() {
    return sources.stream().map(source -> source.kind().name()).collect(Collectors.toSet());
  }

  /**
   * At most so many rows after a position.
   *
   * @param from the first day; empty for the beginning
   * @param to the day after the last; empty for what has happened so far
   */
  List<Row> read(
      UUID customer,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      Optional<Position> after,
      int limit)
      throws SQLException {
    Sql sql = new Sql();
    for (int i = 0; i < sources.size(); i++) {
      Source on = sources.get(i);
      String ordinal = on instanceof Source.OfJournal ? "ordinal" : "0";
      sql.add(i == 0 ? "(" : "union all\n(").add(columns(on, i, ordinal));
      sql.add("from %s\nwhere %s\n".formatted(on.table(), known.sql(on.table())))
          .add("and customer = ?\n", customer)
          .add("and %s <= ?\n".formatted(on.at()), known.until().atOffset(ZoneOffset.UTC));
      from.ifPresent(day -> sql.add("and %s >= ?\n".formatted(on.day()), day));
      to.ifPresent(day -> sql.add("and %s < ?\n".formatted(on.day()), day));
      actsOf.ifPresent(sight -> Conditions.only(sql, on, sight));
      int source = i;
      after.ifPresent(
          position ->
              sql.add(
                  "and (%s, %d, aggregate_id, %s) > (?, ?, ?, ?)\n"
                      .formatted(on.at(), source, ordinal),
                  position.at().atOffset(ZoneOffset.UTC),
                  position.source(),
                  position.id(),
                  position.ordinal()));
      sql.add(")\n");
    }
    sql.add("order by at, source, aggregate_id, ordinal\nlimit ?", limit);
    return sql.read(snapshot.connection(), this::row);
  }

  private static String columns(Source on, int index, String ordinal) {
    return """
    select %d as source, %s as at, %s as day, aggregate_id, %s as ordinal, %s as function,
           %s::text as person, %s as team, %s as currency, %s as amount
    """
        .formatted(
            index,
            on.at(),
            on.day(),
            ordinal,
            sql(on, "function", "text"),
            sql(on, "person", "uuid"),
            sql(on, "team", "text"),
            money(on).isPresent() ? sql(on, "currency", "text") : "null::text",
            money(on).map(on::sql).orElse("null::bigint"));
  }

  private static String sql(Source on, String column, String type) {
    return on.column(column).map(on::sql).orElse("null::" + type);
  }

  /** What an entry of a journal is worth. */
  private static Optional<Column> money(Source on) {
    return on instanceof Source.OfJournal(var _, var journal)
        ? journal.columns().stream().filter(column -> column.type() == Type.MONEY).findFirst()
        : Optional.empty();
  }

  private static String act(Source on) {
    return switch (on) {
      case Source.OfMoment(var _, String moment) -> moment;
      case Source.OfJournal(var _, var journal) -> journal.name();
    };
  }

  private Row row(ResultSet row) throws SQLException {
    Source on = sources.get(row.getInt("source"));
    return new Row(
        new Position(
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getInt("source"),
            row.getObject("aggregate_id", UUID.class),
            row.getInt("ordinal")),
        row.getObject("day", LocalDate.class),
        on.kind().name(),
        act(on),
        row.getString("function"),
        row.getString("person"),
        row.getString("team"),
        row.getString("currency"),
        row.getObject("amount", Long.class));
  }
}
