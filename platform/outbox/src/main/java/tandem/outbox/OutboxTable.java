package tandem.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;

/** Writes the history and the queue on the connection of a transaction. */
final class OutboxTable {

  private static final String ENTER =
      "lock table outbox in row exclusive mode; select clock_timestamp()";

  private static final String INSERT =
      """
      with act as (
        select *
        from unnest(?::uuid[], ?::text[], ?::uuid[], ?::int[], ?::bigint[], ?::text[], ?::timestamptz[],
                    ?::timestamptz[], ?::timestamptz[], ?::boolean[], ?::text[], ?::text[])
          with ordinality as a (id, kind, aggregate_id, epoch, number, type, occurred_at,
                                known_at, recorded_at, backfilled, actor, data, ordinal)
      ), recorded as (
        insert into event (id, kind, aggregate_id, epoch, number, type, occurred_at,
                           known_at, recorded_at, backfilled, actor, data)
        select id, kind, aggregate_id, epoch, number, type, occurred_at,
               known_at, recorded_at, backfilled, actor, data
        from act
      )
      insert into outbox (event_id, recorded_at)
      select id, recorded_at from act order by ordinal
      """;

  private static final String NAME =
      """
      with given as (
        select * from unnest(?::text[], ?::uuid[], ?::text[])
          with ordinality as g (kind, id, name, ordinal)
      ), erased as (
        delete from display_name d using given g
        where g.name is null and (d.kind, d.id) = (g.kind, g.id)
        returning d.kind, d.id
      ), named as (
        insert into display_name as d (kind, id, name)
        select distinct on (kind, id) kind, id, name
        from given where name is not null order by kind, id, ordinal desc
        on conflict (kind, id) do update set name = excluded.name where d.name <> excluded.name
        returning d.kind, d.id
      )
      insert into outbox (name_kind, name_id)
      select kind, id from erased union all select kind, id from named
      """;

  private static final String KNOW =
      """
      with given as (
        insert into external_id (kind, id, external_id)
        select * from unnest(?::text[], ?::uuid[], ?::text[])
        returning kind, id
      )
      insert into outbox (name_kind, name_id, is_external_id) select kind, id, true from given
      """;

  private static final String FORGET =
      """
      with gone as (
        delete from external_id x using unnest(?::text[], ?::uuid[]) as g (kind, id)
        where (x.kind, x.id) = (g.kind, g.id)
        returning x.kind, x.id
      )
      insert into outbox (name_kind, name_id, is_external_id) select kind, id, true from gone
      """;

  private final Connection connection;

  OutboxTable(Connection connection) {
    this.connection = connection;
  }

  /**
   * Marks the transaction as one that may append, by the lock that an insert would take anyway, and
   * says what time it is. The relay's watermark rests on this order: an act recorded before an
   * instant was marked before it, too.
   *
   * @see tandem.outbox.relay.Watermark
   */
  Instant enter() throws SQLException {
    try (PreparedStatement enter = connection.prepareStatement(ENTER)) {
      enter.execute();
      enter.getMoreResults();
      try (ResultSet now = enter.getResultSet()) {
        now.next();
        return now.getObject(1, OffsetDateTime.class).toInstant();
      }
    }
  }

  /** Writes acts, in one round trip. */
  void insert(List<EventRow> rows) throws SQLException {
    insert(rows, List.of(), List.of());
  }

  /**
   * The same, and names after them.
   *
   * @param known records whose external ids others are told from now on
   */
  void insert(List<EventRow> rows, List<DisplayName> names, List<Aggregate> known)
      throws SQLException {
    String sql = INSERT + (names.isEmpty() ? "" : ";" + NAME) + (known.isEmpty() ? "" : ";" + KNOW);
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      Columns columns = new Columns(insert);
      columns.add("uuid", rows, EventRow::id);
      columns.add("text", rows, row -> row.event().kind());
      columns.add("uuid", rows, row -> row.event().id());
      columns.add("int4", rows, row -> row.event().version().epoch());
      columns.add("int8", rows, row -> row.event().version().number());
      columns.add("text", rows, EventRow::type);
      columns.add("timestamptz", rows, row -> row.event().occurredAt());
      columns.add("timestamptz", rows, row -> row.event().knownAt());
      columns.add("timestamptz", rows, row -> row.event().recordedAt());
      columns.add("bool", rows, row -> row.event().backfilled());
      columns.add("text", rows, row -> row.event().actor());
      columns.add("text", rows, EventRow::json);
      if (!names.isEmpty()) {
        addNames(columns, names);
      }
      if (!known.isEmpty()) {
        columns.add("text", known, Aggregate::kind);
        columns.add("uuid", known, Aggregate::id);
        columns.add("text", known, Aggregate::externalId);
      }
      insert.executeUpdate();
    }
  }

  void name(List<DisplayName> names) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(NAME)) {
      addNames(new Columns(insert), names);
      insert.executeUpdate();
    }
  }

  void forget(List<? extends Aggregate> gone) throws SQLException {
    try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
      Columns columns = new Columns(forget);
      columns.add("text", gone, Aggregate::kind);
      columns.add("uuid", gone, Aggregate::id);
      forget.executeUpdate();
    }
  }

  private static void addNames(Columns columns, List<DisplayName> names) throws SQLException {
    columns.add("text", names, DisplayName::kind);
    columns.add("uuid", names, DisplayName::id);
    columns.add("text", names, DisplayName::name);
  }

  /** Sets the parameters of an {@code unnest}, one array a column. */
  private final class Columns {

    private final PreparedStatement statement;
    private int parameter;

    Columns(PreparedStatement statement) {
      this.statement = statement;
    }

    <T> void add(String type, List<? extends T> rows, Function<T, Object> value)
        throws SQLException {
      Object[] values = rows.stream().map(value).toArray();
      statement.setArray(++parameter, connection.createArrayOf(type, values));
    }
  }
}
