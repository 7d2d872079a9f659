package tandem.analytics.ingest;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tandem.analytics.ingest.Decoded.Arrival;
import tandem.analytics.rollup.Histories;
import tandem.analytics.rollup.Rollups;

/** Parses and folds as the service does, and keeps the newest versions and all rollups in maps. */
final class FoldInMemory implements FoldBenchmark.Sink {

  private final Projection projection = new Projection(Shipped.catalogue(), ZoneOffset.UTC);
  private final Map<UUID, Event> newest = new HashMap<>();
  private final Rollups rollups = new Rollups();

  @Override
  public void take(List<Delivery> deliveries) {
    Map<UUID, List<Arrival>> arrivals = new LinkedHashMap<>();
    for (Delivery delivery : deliveries) {
      Arrival arrival = (Arrival) projection.decoder().decode(delivery);
      arrivals
          .computeIfAbsent(arrival.event().aggregate(), absent -> new ArrayList<>())
          .add(arrival);
    }
    Fold fold = new Fold(projection, Histories.NONE);
    arrivals.forEach(
        (aggregate, some) -> {
          Event before = newest.get(aggregate);
          Chain chain = Chain.of(before == null ? List.of() : List.of(before), some);
          fold.add(chain);
          newest.put(aggregate, chain.links().getLast().event());
        });
    rollups.addAll(fold.changes().rollups());
  }
}
