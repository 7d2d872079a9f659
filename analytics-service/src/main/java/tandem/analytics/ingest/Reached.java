package tandem.analytics.ingest;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tandem.analytics.facts.Facts;
import tandem.analytics.rollup.LinkedCounting;

/** By which values what is folded reaches rows of linked measures. Not thread-safe. */
final class Reached {

  private final Map<LinkedCounting, Map<String, Set<Object>>> values = new LinkedHashMap<>();

  Reached(List<LinkedCounting> countings) {
    countings.forEach(counting -> values.put(counting, new LinkedHashMap<>()));
  }

  /**
   * @param facts of a version that is new, or whose time as the company's knowledge changes; null
   *     for none
   */
  void add(UUID aggregate, Facts facts) {
    if (facts != null) {
      values.forEach(
          (counting, its) ->
              counting.reach(
                  aggregate,
                  facts,
                  (column, value) ->
                      its.computeIfAbsent(column, absent -> new HashSet<>()).add(value)));
    }
  }

  /** Of each measure that is reached at all, the values by column of its table. */
  Map<LinkedCounting, Map<String, Set<Object>>> values() {
    Map<LinkedCounting, Map<String, Set<Object>>> some = new LinkedHashMap<>(values);
    some.values().removeIf(Map::isEmpty);
    return some;
  }
}
