package tandem.analytics.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import tandem.events.EventJson;
import tandem.events.Topics;

/**
 * The workload, folded as the service does, for what reads it; its last events are left to be
 * folded while it is read. Not thread-safe.
 */
public final class FoldedWorkload implements AutoCloseable {

  private static final long SEED = 20240101;
  private static final int POLL = 10_000;

  /** Some minute of them, and no more than half of what there is. */
  private static final int REST = 12_000;

  private final FoldIntoDatabase database;
  private final Deque<Delivery> told = new ArrayDeque<>();
  private long events;
  private long offset;

  private FoldedWorkload() throws SQLException {
    database = new FoldIntoDatabase();
  }

  /**
   * So many days, from 1 January 2024 on.
   *
   * @param times as much a day as the demo has
   */
  public static FoldedWorkload of(int days, int times) throws SQLException {
    FoldedWorkload folded = new FoldedWorkload();
    new Workload(SEED, times).tell(days, folded::take);
    folded.fold(folded.told.size() - Math.min(REST, folded.told.size() / 2));
    return folded;
  }

  private void take(Workload.Telling telling) {
    told.add(delivery(telling));
    if (told.size() == REST + POLL) {
      fold(POLL);
    }
  }

  /** Folds so many more, or as many as are left. */
  public void fold(int most) {
    List<Delivery> poll = new ArrayList<>();
    while (poll.size() < most && !told.isEmpty()) {
      poll.add(told.remove());
    }
    try {
      database.take(poll);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    events += poll.size();
  }

  /** Folds what is left. */
  public void foldAll() {
    while (!isWhole()) {
      fold(POLL);
    }
  }

  /** Whether all of it is folded. */
  public boolean isWhole() {
    return told.isEmpty();
  }

  private Delivery delivery(Workload.Telling telling) {
    String key = telling.data().id().toString();
    try {
      return new Delivery(
          telling.service().equals("sales") ? Topics.SALES : Topics.OPERATIONS,
          0,
          offset++,
          Bytes.of(key.getBytes(StandardCharsets.UTF_8)),
          Map.of(
              "ce_id",
              telling.eventId().toString(),
              "ce_type",
              telling.type(),
              "ce_source",
              "/tandem/" + telling.service(),
              "ce_subject",
              key),
          Bytes.of(EventJson.mapper().writeValueAsBytes(telling.data())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  public long events() {
    return events;
  }

  /** Where it is folded into. */
  public DataSource source() {
    return database.source();
  }

  @Override
  public void close() {
    database.close();
  }
}
