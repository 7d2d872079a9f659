package tandem.analytics.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import tandem.analytics.facts.FactsRow;
import tandem.analytics.ingest.Decoded.Arrival;
import tandem.analytics.rollup.Histories;
import tandem.analytics.rollup.Rollups;
import tandem.events.Version;

/** The tables of analytics as maps; folds as the service does, but for the database. */
final class MemoryWarehouse {

  final Map<UUID, NavigableMap<Version, Event>> log = new HashMap<>();
  final Map<UUID, Long> missing = new HashMap<>();
  final Map<String, FactsRow> facts = new TreeMap<>();
  final Rollups rollups = new Rollups();
  private final Projection projection;

  MemoryWarehouse(Projection projection) {
    this.projection = projection;
  }

  void fold(Collection<Delivery> batch) {
    Map<UUID, List<Arrival>> arrivals = new LinkedHashMap<>();
    for (Delivery delivery : batch) {
      Arrival arrival = (Arrival) projection.decoder().decode(delivery);
      arrivals
          .computeIfAbsent(arrival.event().aggregate(), absent -> new ArrayList<>())
          .add(arrival);
    }
    Fold fold = new Fold(projection, Histories.NONE);
    arrivals.forEach((aggregate, some) -> fold.add(append(aggregate, some).readBy(projection)));
    store(fold.changes());
  }

  private Chain append(UUID aggregate, List<Arrival> arrivals) {
    NavigableMap<Version, Event> versions =
        log.computeIfAbsent(aggregate, absent -> new TreeMap<>());
    Chain chain = Chain.of(neighbours(versions, arrivals).values(), arrivals);
    missing.merge(aggregate, chain.missing(), Long::sum);
    chain.added().forEach(event -> versions.put(event.version(), event));
    return chain;
  }

  /** No more of the log than the database is asked for. */
  private static Map<Version, Event> neighbours(
      NavigableMap<Version, Event> versions, List<Arrival> arrivals) {
    Map<Version, Event> neighbours = new HashMap<>();
    for (Arrival arrival : arrivals) {
      Map.Entry<Version, Event> before = versions.floorEntry(arrival.event().version());
      Map.Entry<Version, Event> after = versions.higherEntry(arrival.event().version());
      if (before != null) {
        neighbours.put(before.getKey(), before.getValue());
      }
      if (after != null) {
        neighbours.put(after.getKey(), after.getValue());
      }
    }
    return neighbours;
  }

  private void store(Changes changes) {
    for (FactsRow.Closing closing : changes.closed()) {
      String key = key(closing.aggregate(), closing.version());
      if (closing.remains()) {
        facts.computeIfPresent(
            key,
            (same, row) ->
                new FactsRow(
                    row.aggregate(),
                    row.version(),
                    row.knownFrom(),
                    closing.knownTo(),
                    row.facts()));
      } else {
        facts.remove(key);
      }
    }
    changes.opened().forEach(row -> facts.put(key(row.aggregate(), row.version()), row));
    rollups.addAll(changes.rollups());
  }

  private static String key(UUID aggregate, Version version) {
    return aggregate + " " + version;
  }

  /** What the facts tables show of a day. */
  List<FactsRow> asOf(LocalDate day) {
    return facts.values().stream()
        .filter(row -> !row.knownFrom().isAfter(day))
        .filter(row -> row.knownTo() == null || row.knownTo().isAfter(day))
        .toList();
  }
}
