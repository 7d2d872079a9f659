package tandem.analytics.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import tandem.analytics.metric.Distinct;

/**
 * How many members there are, each counted once, by key and period. What is asked of the facts or
 * rollups is what was counted of each member: all of that is there is the member's.
 */
final class DistinctCounts {

  private final int[] at;
  private final boolean isByAll;
  private final Map<List<String>, int[]> counts = new HashMap<>();

  /**
   * @param at which of the values of a line's key make a difference
   */
  private DistinctCounts(int[] at, boolean isByAll) {
    this.at = at;
    this.isByAll = isByAll;
  }

  /** What has to be asked to count them: the same by each member. */
  static Question asked(Question question, Distinct distinct) {
    List<Dimension> by = new ArrayList<>(question.by());
    by.removeIf(dimension -> distinct.across().contains(dimension.name()));
    by.add(Dimension.of(distinct.of()));
    return new Question(
        question.metric(),
        question.period(),
        question.grain(),
        by,
        question.filters().stream()
            .filter(filter -> !distinct.across().contains(filter.dimension().name()))
            .toList(),
        question.asOf());
  }

  /**
   * @param slices what was counted of each member, who stands last in the key
   * @param periods how many there are
   * @param period in which a slice lies
   */
  static DistinctCounts of(
      Question question,
      Distinct distinct,
      List<Slice> slices,
      int periods,
      ToIntFunction<Slice> period) {
    int[] at =
        IntStream.range(0, question.by().size())
            .filter(i -> !distinct.across().contains(question.by().get(i).name()))
            .toArray();
    DistinctCounts counts = new DistinctCounts(at, at.length == question.by().size());
    Map<List<String>, BigDecimal[]> ofMembers = new HashMap<>();
    for (Slice slice : slices) {
      BigDecimal[] its = ofMembers.computeIfAbsent(slice.key(), _ -> nothing(periods));
      int in = period.applyAsInt(slice);
      its[in] = its[in].add(slice.count());
    }
    ofMembers.forEach(
        (key, its) -> {
          if (key.getLast() != null) {
            int[] sums =
                counts.counts.computeIfAbsent(
                    key.subList(0, key.size() - 1), _ -> new int[periods]);
            for (int i = 0; i < periods; i++) {
              sums[i] += its[i].signum() > 0 ? 1 : 0;
            }
          }
        });
    return counts;
  }

  /**
   * The same where members are counted already.
   *
   * @param slices how many there are
   */
  static DistinctCounts counted(
      Question question,
      Distinct distinct,
      List<Slice> slices,
      int periods,
      ToIntFunction<Slice> period) {
    DistinctCounts counts = of(question, distinct, List.of(), periods, period);
    for (Slice slice : slices) {
      counts.counts.computeIfAbsent(slice.key(), _ -> new int[periods])[period.applyAsInt(slice)] =
          slice.count().intValueExact();
    }
    return counts;
  }

  private static BigDecimal[] nothing(int periods) {
    BigDecimal[] nothing = new BigDecimal[periods];
    Arrays.fill(nothing, BigDecimal.ZERO);
    return nothing;
  }

  /** Of the key of a line. */
  long count(List<String> key, int period) {
    int[] its = counts.get(Arrays.stream(at).mapToObj(key::get).toList());
    return its == null ? 0 : its[period];
  }

  /** The keys of lines in which there are some; none where several lines share them. */
  Set<List<String>> keys() {
    return isByAll ? counts.keySet() : Set.of();
  }
}
