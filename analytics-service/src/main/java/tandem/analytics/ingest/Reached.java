package tandem.analytics.ingest;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tandem.analytics.facts.Facts;
import tandem.analytics.rollup.Histories;
import tandem.analytics.rollup.LinkedCounting;

/**
 * What else counts in what is folded, and otherwise after it: rows of linked measures, by the
 * values through which they are reached, and the records that facts refer to.
 */
final class Reached {

  private final Projection projection;
  private final Map<LinkedCounting, Map<String, Set<Object>>> values = new LinkedHashMap<>();
  private final Set<Histories.Id> through = new HashSet<>();

  private Reached(Projection projection) {
    this.projection = projection;
    projection.linked().forEach(counting -> values.put(counting, new LinkedHashMap<>()));
  }

  /**
   * By versions as read that are new, and by those whose time as the company's knowledge may
   * change.
   */
  static Reached by(Collection<Chain> chains, Projection projection) {
    Reached reached = new Reached(projection);
    for (Chain chain : chains) {
      for (Chain.Link link : chain.links()) {
        reached.add(link.event().aggregate(), link.event().facts());
      }
    }
    return reached;
  }

  private void add(UUID aggregate, Facts facts) {
    if (facts != null) {
      values.forEach(
          (counting, its) ->
              counting.reach(
                  aggregate,
                  facts,
                  (column, value) ->
                      its.computeIfAbsent(column, absent -> new HashSet<>()).add(value)));
      projection.contributions().through(facts, through::add);
    }
  }

  /** Of each measure that is reached at all, the values by column of its table. */
  Map<LinkedCounting, Map<String, Set<Object>>> values() {
    Map<LinkedCounting, Map<String, Set<Object>>> some = new LinkedHashMap<>(values);
    some.values().removeIf(Map::isEmpty);
    return some;
  }

  /** The records whose histories change, of those through which dimensions are found. */
  Set<Histories.Id> changing() {
    Set<Histories.Id> changing = new HashSet<>();
    values.forEach(
        (counting, its) ->
            counting
                .linked()
                .through()
                .ifPresent(
                    kind ->
                        its.values().stream()
                            .flatMap(Set::stream)
                            .map(id -> new Histories.Id(kind.name(), (UUID) id))
                            .forEach(changing::add)));
    return changing;
  }

  /** The records that facts refer to and whose histories stay. */
  Set<Histories.Id> staying() {
    Set<Histories.Id> staying = new HashSet<>(through);
    staying.removeAll(changing());
    return staying;
  }
}
