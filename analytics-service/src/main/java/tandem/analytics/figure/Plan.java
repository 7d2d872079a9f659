package tandem.analytics.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.DimensionSet;
import tandem.analytics.metric.Measure;

/**
 * Where the answer to a question is read: from rollups where some are as fine as the question, else
 * from the facts, like every measure that rollups do not hold. Both give the same figures; rollups
 * give them from a few rows.
 *
 * @param totals the set from which counts and sums are read; empty for the facts
 * @param histograms the set from which quantiles are read; empty for the facts
 */
record Plan(Optional<DimensionSet> totals, Optional<DimensionSet> histograms) {

  static final Plan FACTS = new Plan(Optional.empty(), Optional.empty());

  private static final Set<Grain> WITHIN_MONTHS = Set.of(Grain.DAY, Grain.WEEK);

  static Plan of(Question question, Catalogue catalogue) {
    boolean byMonths = isByMonths(question);
    List<Measure> kept =
        Dimension.measures(question.metric(), catalogue).stream().filter(Measure::isKept).toList();
    List<DimensionSet> sets =
        catalogue.setsOf(question.dimensions()).stream()
            .filter(set -> kept.stream().allMatch(set::keeps))
            .toList();
    return new Plan(
        sets.stream().filter(it -> byMonths || it.grain() == DimensionSet.Grain.DAY).findFirst(),
        sets.stream().filter(it -> byMonths).findFirst());
  }

  /** Whether rows that know only the month of the act and of its knowledge are fine enough. */
  private static boolean isByMonths(Question question) {
    return question.period().isWholeMonths()
        && !WITHIN_MONTHS.contains(question.grain())
        && question.asOf().filter(day -> !isLastOfMonth(day)).isEmpty();
  }

  private static boolean isLastOfMonth(LocalDate day) {
    return day.getDayOfMonth() == day.lengthOfMonth();
  }

  /** Rows of months do not know the rates of the days, so another currency needs the facts. */
  boolean canConvert() {
    return totals.filter(set -> set.grain() == DimensionSet.Grain.MONTH).isEmpty();
  }

  Plan withTotalsFromFacts() {
    return new Plan(Optional.empty(), histograms);
  }
}
