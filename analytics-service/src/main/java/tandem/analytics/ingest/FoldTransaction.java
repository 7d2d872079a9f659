package tandem.analytics.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import tandem.analytics.copy.Keys;
import tandem.analytics.ingest.Decoded.Arrival;
import tandem.analytics.ingest.Decoded.Rejected;
import tandem.analytics.ingest.Heads.Head;
import tandem.events.Failpoint;

/**
 * Stores what was decoded: log, facts, rollups, quarantine and positions, all in one transaction.
 * Thread-safe.
 */
final class FoldTransaction {

  private final Generations generations;
  private final Stages stages;

  FoldTransaction(Generations generations, Stages stages) {
    this.generations = generations;
    this.stages = stages;
  }

  /** What is stored besides: how far the topics were read, or that a record was replayed. */
  @FunctionalInterface
  interface Extra {
    void store(Connection connection, List<Rejected> rejected) throws SQLException;
  }

  /**
   * Commits, or throws and leaves nothing.
   *
   * @param also stored in the same transaction
   * @return what was set aside in the end
   */
  List<Rejected> run(Connection connection, List<Decoded> batch, Extra also) throws SQLException {
    connection.setAutoCommit(false);
    try {
      List<Rejected> rejected = store(connection, batch);
      also.store(connection, rejected);
      Failpoint.at("fold.before-commit");
      stages.run("commit", connection::commit);
      Failpoint.at("fold.committed");
      return rejected;
    } catch (SQLException | RuntimeException e) {
      rollBack(connection, e);
      throw e;
    }
  }

  private static void rollBack(Connection connection, Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private List<Rejected> store(Connection connection, List<Decoded> batch) throws SQLException {
    List<Rejected> rejected = new ArrayList<>();
    NavigableMap<UUID, List<Arrival>> arrivals = new TreeMap<>(Keys.ORDER);
    for (Decoded decoded : batch) {
      switch (decoded) {
        case Arrival arrival ->
            arrivals
                .computeIfAbsent(arrival.event().aggregate(), absent -> new ArrayList<>())
                .add(arrival);
        case Rejected bad -> rejected.add(bad);
      }
    }
    if (!arrivals.isEmpty()) {
      fold(connection, arrivals, rejected);
    }
    stages.run("quarantine", () -> Quarantine.add(connection, rejected));
    return rejected;
  }

  private void fold(
      Connection connection, NavigableMap<UUID, List<Arrival>> arrivals, List<Rejected> rejected)
      throws SQLException {
    List<Generation> live = stages.time("generations", () -> generations.share(connection));
    NavigableMap<UUID, Chain> chains = chains(connection, arrivals);
    chains.values().forEach(chain -> rejected.addAll(chain.rejected()));
    List<Event> added = chains.values().stream().flatMap(chain -> chain.added().stream()).toList();
    stages.run("log", () -> EventLog.append(connection, added));
    for (Generation generation : live) {
      GenerationWriter.write(connection, generation, taken(generation, chains), stages);
    }
  }

  private static Collection<Chain> taken(Generation generation, Map<UUID, Chain> chains) {
    return chains.entrySet().stream()
        .filter(entry -> generation.takes(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Takes the aggregates' heads, and puts the arrivals among what the log has. */
  private NavigableMap<UUID, Chain> chains(
      Connection connection, NavigableMap<UUID, List<Arrival>> arrivals) throws SQLException {
    NavigableMap<UUID, Chain> chains = new TreeMap<>(Keys.ORDER);
    arrivals.forEach((aggregate, some) -> chains.put(aggregate, Chain.of(List.of(), some)));
    Set<UUID> fresh = stages.time("heads", () -> Heads.add(connection, heads(chains)));
    Map<UUID, List<Arrival>> known = new HashMap<>(arrivals);
    known.keySet().removeAll(fresh);
    stages.run("lock", () -> Heads.lock(connection, known.keySet()));
    Map<UUID, List<Event>> neighbours =
        stages.time("neighbours", () -> EventLog.neighbours(connection, events(known)));
    NavigableMap<UUID, Chain> amended = new TreeMap<>(Keys.ORDER);
    known.forEach(
        (aggregate, some) ->
            amended.put(aggregate, Chain.of(neighbours.getOrDefault(aggregate, List.of()), some)));
    stages.run("raise", () -> Heads.raise(connection, heads(amended)));
    chains.putAll(amended);
    return chains;
  }

  private static List<Event> events(Map<UUID, List<Arrival>> arrivals) {
    return arrivals.values().stream().flatMap(List::stream).map(Arrival::event).toList();
  }

  /** As the chains leave them; of those that add nothing there is none. */
  private static List<Head> heads(Map<UUID, Chain> chains) {
    List<Head> heads = new ArrayList<>();
    chains.forEach(
        (aggregate, chain) -> {
          List<Event> added = chain.added();
          if (!added.isEmpty()) {
            heads.add(
                new Head(aggregate, added.getFirst().kind(), chain.newest(), chain.missing()));
          }
        });
    return heads;
  }
}
