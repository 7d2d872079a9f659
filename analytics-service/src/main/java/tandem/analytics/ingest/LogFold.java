package tandem.analytics.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Folds what the log has into a generation that is building. Thread-safe. */
public final class LogFold {

  private final Stages stages;

  public LogFold(MeterRegistry meters) {
    this.stages = new Stages(meters);
  }

  /**
   * @param aggregate the last one folded
   * @param events how many were folded
   */
  public record Progress(UUID aggregate, long events) {}

  /**
   * Folds the next whole aggregates after the one that the generation is rebuilt to.
   *
   * @param size about how many events
   * @return empty if there are no more
   */
  public Optional<Progress> fold(Connection connection, Generation generation, int size)
      throws SQLException {
    List<Event> events =
        stages.time("read", () -> EventLog.chunk(connection, generation.rebuiltTo(), size));
    if (events.isEmpty()) {
      return Optional.empty();
    }
    Map<UUID, List<Event>> aggregates = new LinkedHashMap<>();
    for (Event event : events) {
      aggregates.computeIfAbsent(event.aggregate(), absent -> new ArrayList<>()).add(event);
    }
    List<Chain> chains = aggregates.values().stream().map(Chain::whole).toList();
    GenerationWriter.write(connection, generation, chains, stages);
    return Optional.of(new Progress(events.getLast().aggregate(), events.size()));
  }

  /** Whether there is nothing to fold. */
  public static boolean isEmpty(Connection connection) throws SQLException {
    String sql = "select not exists (select from event_log)";
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
