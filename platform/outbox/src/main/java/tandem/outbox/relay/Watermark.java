package tandem.outbox.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Up to when every act that was recorded is published.
 *
 * <p>An act is recorded before it commits, maybe long before, so that an empty queue alone says
 * nothing. But who appends first locks the table of the outbox as an insert does, and only then
 * asks what time it is. So, in this order: what time is it; who holds such a lock, and since when
 * is the oldest of their transactions open; what is the oldest act that waits. An act recorded
 * before all three instants was locked before the first question; it no longer holds its lock at
 * the second, so it had committed, and is not waiting at the third: it was published.
 *
 * <p>By the same argument no row will appear below an id that had been drawn before the oldest of
 * these transactions began.
 */
final class Watermark {

  /** Beyond so many rows waiting we say nothing new, rather than count them every second. */
  static final int COUNTED = 20_000;

  private static final String NOW =
      """
      select coalesce(pg_sequence_last_value(pg_get_serial_sequence('outbox', 'id')::regclass), 0),
             clock_timestamp()
      """;

  /** Those whose start is hidden from us (another role's, or a prepared one) count as unknown. */
  private static final String OPEN =
      """
      select min(a.xact_start),
             count(*) filter (where l.pid is null or a.pid is not null and a.state is null)
      from pg_locks l left join pg_stat_activity a on a.pid = l.pid
      where l.relation = 'outbox'::regclass and l.mode = 'RowExclusiveLock' and l.granted
        and l.database = (select oid from pg_database where datname = current_database())
        and l.pid is distinct from pg_backend_pid()
      """;

  private static final String WAITING =
      """
      select min(id), min(recorded_at), count(*)
      from (select id, recorded_at from outbox where id >= ? order by id limit ?) waiting
      """;

  private final Connection connection;
  private Instant completeUntil;
  private long decided;
  private long drawn;
  private Instant drawnAt;

  Watermark(Connection connection) {
    this.connection = connection;
  }

  /**
   * @param completeUntil every act recorded before it is published; null while that is not known;
   *     never goes back
   * @param floor no row below this id is left or will come
   * @param oldest when the oldest act that waits was recorded, null if none does
   * @param unsent how many rows wait, counted up to {@link #COUNTED}
   */
  record Level(Instant completeUntil, long floor, Instant oldest, int unsent) {}

  private record Now(long lastId, Instant at) {}

  /** The start of the oldest open transaction, null for none. */
  private record Open(Instant oldest, boolean unknown) {}

  private record Waiting(long firstId, Instant oldest, int count) {}

  Level measure(long floor) throws SQLException {
    Now now = now();
    Open open = open();
    if (!open.unknown) {
      decide(now, open);
    }
    Waiting waiting = waiting(floor);
    if (!open.unknown && waiting.count < COUNTED) {
      completeUntil = max(completeUntil, min(now.at, min(open.oldest, waiting.oldest)));
    }
    long newFloor = waiting.count == 0 ? decided + 1 : Math.min(decided + 1, waiting.firstId);
    return new Level(completeUntil, Math.max(floor, newFloor), waiting.oldest, waiting.count);
  }

  /** Once every transaction of then has ended, the ids that had been drawn by then are decided. */
  private void decide(Now now, Open open) {
    if (drawnAt == null || open.oldest == null || open.oldest.isAfter(drawnAt)) {
      decided = drawnAt == null ? 0 : drawn;
      drawn = now.lastId;
      drawnAt = now.at;
    }
  }

  private Now now() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(NOW)) {
      row.next();
      return new Now(row.getLong(1), instant(row, 2));
    }
  }

  private Open open() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(OPEN)) {
      row.next();
      return new Open(instant(row, 1), row.getInt(2) > 0);
    }
  }

  private Waiting waiting(long floor) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(WAITING)) {
      statement.setLong(1, floor);
      statement.setInt(2, COUNTED);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new Waiting(row.getLong(1), instant(row, 2), row.getInt(3));
      }
    }
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static Instant min(Instant one, Instant other) {
    return other == null || (one != null && one.isBefore(other)) ? one : other;
  }

  private static Instant max(Instant one, Instant other) {
    return one == null || other.isAfter(one) ? other : one;
  }
}
