package tandem.analytics.figure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.DimensionSet;

/**
 * Where the answer to a question is read: from rollups where some are as fine as the question, else
 * from the facts. Both give the same figures; rollups give them from a few rows.
 *
 * @param totals the set from which counts and sums are read; empty for the facts
 * @param histograms the set from which quantiles are read; empty for the facts
 */
record Plan(Optional<DimensionSet> totals, Optional<DimensionSet> histograms) {

  static final Plan FACTS = new Plan(Optional.empty(), Optional.empty());

  private static final Set<Grain> WITHIN_MONTHS = Set.of(Grain.DAY, Grain.WEEK);

  static Plan of(Question question, Catalogue catalogue) {
    boolean byMonths = isByMonths(question);
    Optional<DimensionSet> set = catalogue.setOf(question.dimensions());
    return new Plan(
        set.filter(it -> byMonths || it.grain() == DimensionSet.Grain.DAY),
        set.filter(it -> byMonths));
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
