package tandem.analytics.rollup;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.analytics.facts.Facts;
import tandem.analytics.metric.DimensionSet;
import tandem.analytics.metric.Linked;
import tandem.analytics.metric.Linked.Reach;

/**
 * How a linked measure counts: which of its rows a changed record reaches, and what they contribute
 * to the sets in which it is kept. Immutable.
 */
public final class LinkedCounting {

  private final Linked linked;
  private final List<String> dimensions;
  private final List<Kept> sets;

  /** By the kind of the changed record. */
  private final Map<String, List<Reaching>> reaches;

  /** A set, and where its dimensions stand among those of a row. */
  private record Kept(KeptSet set, List<Integer> at) {

    List<Object> values(List<Object> all) {
      Object[] values = new Object[at.size()];
      Arrays.setAll(values, i -> all.get(at.get(i)));
      return Arrays.asList(values);
    }
  }

  /** Where a column of the measure's table has the values of a changed record. */
  private record Reaching(String column, Values values) {

    interface Values {
      Stream<Object> of(UUID aggregate, Facts facts);
    }

    static Reaching of(Reach reach) {
      return new Reaching(
          reach.column(),
          reach
              .value()
              .<Values>map(it -> (id, facts) -> Entries.values(facts, it.of(), it.column()))
              .orElse((id, facts) -> Stream.of(id)));
    }
  }

  public LinkedCounting(Linked linked, Collection<DimensionSet> sets) {
    List<DimensionSet> keeping = sets.stream().filter(linked::isFor).toList();
    LinkedHashSet<String> names = new LinkedHashSet<>();
    keeping.forEach(set -> names.addAll(set.dimensions()));
    List<String> all = List.copyOf(names);
    this.linked = linked;
    this.dimensions = all;
    this.sets =
        keeping.stream()
            .map(
                set ->
                    new Kept(
                        KeptSet.of(linked.measure(), set),
                        set.dimensions().stream().map(all::indexOf).toList()))
            .toList();
    this.reaches =
        linked.reaches().stream()
            .collect(
                Collectors.groupingBy(
                    reach -> reach.kind().name(),
                    Collectors.mapping(Reaching::of, Collectors.toList())));
  }

  public Linked linked() {
    return linked;
  }

  /** What has to be known of a row, in order. */
  public List<String> dimensions() {
    return dimensions;
  }

  /**
   * Says by which values a version of a record, before or after a change, reaches rows.
   *
   * @param into takes the column of the measure's table, and its value
   */
  public void reach(UUID aggregate, Facts facts, BiConsumer<String, Object> into) {
    for (Reaching reaching : reaches.getOrDefault(facts.kind().name(), List.of())) {
      reaching
          .values()
          .of(aggregate, facts)
          .forEach(value -> into.accept(reaching.column(), value));
    }
  }

  /**
   * @param sign 1, or −1 to take the row away
   */
  public void add(LinkedRow row, int sign, Rollups into) {
    for (Kept kept : sets) {
      Place place = kept.set().place(kept.values(row.dimensions()), row.currency());
      kept.set()
          .add(
              new KeptSet.Occurrence(place, row.day(), row.knownFrom()),
              sign,
              row.count(),
              row.sum(),
              into);
      if (row.knownTo() != null) {
        kept.set()
            .add(
                new KeptSet.Occurrence(place, row.day(), row.knownTo()),
                -sign,
                row.count(),
                row.sum(),
                into);
      }
    }
  }
}
