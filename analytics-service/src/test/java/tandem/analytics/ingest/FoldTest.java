package tandem.analytics.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tandem.analytics.metric.DimensionSet;
import tandem.analytics.rollup.Histories;
import tandem.analytics.rollup.RollupKey;
import tandem.analytics.rollup.Rollups;
import tandem.events.Version;

class FoldTest {

  private static final Map<String, DimensionSet> SETS = Shipped.catalogue().sets();

  private final Projection projection =
      new Projection(Shipped.catalogue(), ZoneId.of("Asia/Shanghai"));

  @Property(tries = 500)
  void anyOrderRepetitionAndBatchingOfTheSameEventsGivesTheSameRows(@ForAll long seed) {
    List<Delivery> history = new World(seed).history(6);
    MemoryWarehouse atOnce = fold(List.of(history));

    MemoryWarehouse shuffled = fold(new Shuffle(seed).of(history));

    assertThat(shuffled.log).isEqualTo(atOnce.log);
    assertThat(shuffled.missing).isEqualTo(atOnce.missing);
    assertThat(shuffled.facts).isEqualTo(atOnce.facts);
    assertThat(shuffled.rollups.tallies()).isEqualTo(atOnce.rollups.tallies());
    assertThat(shuffled.rollups.bins()).isEqualTo(atOnce.rollups.bins());
  }

  @Property(tries = 200)
  void onEachDayTheFactsAreTheNewestVersionsKnownByThen(@ForAll long seed) {
    MemoryWarehouse warehouse = fold(new Shuffle(seed).of(new World(seed).history(6)));

    for (LocalDate day : knownDays(warehouse)) {
      assertThat(warehouse.asOf(day).stream().map(row -> row.aggregate() + " " + row.version()))
          .containsExactlyInAnyOrderElementsOf(newest(warehouse, day));
    }
  }

  @Property(tries = 200)
  void onEachDayTheRollupsAreWhatTheFactsOfThatDayContribute(@ForAll long seed) {
    MemoryWarehouse warehouse = fold(new Shuffle(seed).of(new World(seed).history(6)));

    for (LocalDate day : knownDays(warehouse)) {
      Rollups direct = new Rollups();
      warehouse
          .asOf(day)
          .forEach(
              row ->
                  projection.contributions().add(row.facts(), null, day, Histories.NONE, direct));
      assertThat(known(warehouse.rollups, day)).isEqualTo(known(direct, day));
    }
  }

  @Property(tries = 200)
  void countsTheVersionsThatHaveNotComeYet(@ForAll long seed) {
    List<Delivery> history = new World(seed).history(6);
    Random random = new Random(seed);
    List<Delivery> some = history.stream().filter(it -> random.nextInt(3) > 0).toList();

    MemoryWarehouse warehouse = fold(new Shuffle(seed).of(some));

    warehouse.log.forEach(
        (aggregate, versions) ->
            assertThat(warehouse.missing.get(aggregate)).isEqualTo(gaps(versions)));
  }

  private MemoryWarehouse fold(List<? extends Collection<Delivery>> batches) {
    MemoryWarehouse warehouse = new MemoryWarehouse(projection);
    batches.forEach(warehouse::fold);
    return warehouse;
  }

  private List<LocalDate> knownDays(MemoryWarehouse warehouse) {
    return warehouse.log.values().stream()
        .flatMap(versions -> versions.values().stream())
        .map(event -> projection.day(event.knownAt()))
        .distinct()
        .toList();
  }

  private List<String> newest(MemoryWarehouse warehouse, LocalDate day) {
    return warehouse.log.values().stream()
        .flatMap(
            versions ->
                versions.descendingMap().values().stream()
                    .filter(event -> !projection.day(event.knownAt()).isAfter(day))
                    .limit(1))
        .map(event -> event.aggregate() + " " + event.version())
        .toList();
  }

  /** Figures as known by a day, without the days on which they became known. */
  private static Map<List<Object>, List<Long>> known(Rollups rollups, LocalDate day) {
    Map<List<Object>, List<Long>> figures = new HashMap<>();
    rollups
        .tallies()
        .forEach(
            (key, tally) -> {
              if (knowsDays(key.place().set()) && !key.knownDay().isAfter(day)) {
                figures.merge(
                    figure(key),
                    List.of(tally.count(), tally.sum().longValueExact()),
                    FoldTest::sum);
              }
            });
    figures.values().removeIf(List.of(0L, 0L)::equals);
    return figures;
  }

  private static boolean knowsDays(String set) {
    return SETS.get(set).grain() == DimensionSet.Grain.DAY;
  }

  private static List<Object> figure(RollupKey key) {
    return List.of(key.measure(), key.place(), key.day());
  }

  private static List<Long> sum(List<Long> one, List<Long> other) {
    return List.of(one.getFirst() + other.getFirst(), one.getLast() + other.getLast());
  }

  private static long gaps(NavigableMap<Version, Event> versions) {
    Map<Integer, List<Long>> epochs =
        versions.keySet().stream()
            .collect(
                Collectors.groupingBy(
                    Version::epoch, Collectors.mapping(Version::number, Collectors.toList())));
    return epochs.entrySet().stream()
        .mapToLong(
            epoch -> {
              List<Long> numbers = epoch.getValue();
              long first = epoch.getKey() == 1 ? 1 : numbers.getFirst();
              return numbers.getLast() - first + 1 - numbers.size();
            })
        .sum();
  }
}
