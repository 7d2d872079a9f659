package tandem.analytics.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import tandem.events.EventJson;
import tandem.events.Topics;

/** The workload, folded as the service does, for what reads it. */
public final class FoldedWorkload implements AutoCloseable {

  private static final long SEED = 20240101;
  private static final int POLL = 5_000;

  private final FoldIntoDatabase database;
  private final List<Delivery> poll = new ArrayList<>();
  private long events;

  private FoldedWorkload() throws SQLException {
    database = new FoldIntoDatabase();
  }

  /** So many days, from 1 January 2024 on. */
  public static FoldedWorkload of(int days) throws SQLException {
    FoldedWorkload folded = new FoldedWorkload();
    new Workload(SEED).tell(days, folded::take);
    folded.fold();
    return folded;
  }

  private void take(Workload.Telling telling) {
    poll.add(delivery(telling));
    if (poll.size() == POLL) {
      fold();
    }
  }

  private void fold() {
    try {
      database.take(poll);
      events += poll.size();
      poll.clear();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Delivery delivery(Workload.Telling telling) {
    String key = telling.data().id().toString();
    try {
      return new Delivery(
          telling.service().equals("sales") ? Topics.SALES : Topics.OPERATIONS,
          0,
          events + poll.size(),
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

  /** One connection to where it was folded into. */
  public DataSource source() {
    return database.source();
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
