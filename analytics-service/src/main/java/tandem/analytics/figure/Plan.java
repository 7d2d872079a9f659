package tandem.analytics.figure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.DimensionSet;
import tandem.analytics.metric.Measure;
import tandem.analytics.metric.Metric;

/**
 * Where the answer to a question is read: from rollups where some are as fine as the question, else
 * from the facts, like every measure that rollups do not hold. Both give the same figures; rollups
 * give them from a few rows.
 *
 * @param totals the set from which counts and sums are read; empty for the facts
 * @param exact the set that knows the days of acts, for amounts to be converted; empty for the
 *     facts
 * @param histograms the set from which quantiles are read; empty for the facts
 */
record Plan(
    Optional<DimensionSet> totals,
    Optional<DimensionSet> exact,
    Optional<DimensionSet> histograms) {

  static final Plan FACTS = new Plan(Optional.empty(), Optional.empty(), Optional.empty());

  /** Months have a thirtieth of the rows of days; the first of equals. */
  private static final Comparator<DimensionSet> FEWEST_ROWS = Comparator.comparing(Plan::knowsDays);

  /**
   * Of months that are kept, days are added up already. One more dimension has as many keys again
   * at most, where one follows nearly from the other, and far fewer rows to read.
   */
  private static final Comparator<DimensionSet> FEWEST_KEYS =
      Comparator.comparingInt(
              (DimensionSet set) -> set.dimensions().size() + (knowsDays(set) ? 1 : 0))
          .thenComparing(FEWEST_ROWS);

  private static final Set<Grain> WITHIN_MONTHS = Set.of(Grain.DAY, Grain.WEEK);

  static Plan of(Question question, Catalogue catalogue) {
    return of(Shape.of(question), catalogue);
  }

  private static Plan of(Shape shape, Catalogue catalogue) {
    Metric metric = shape.metric;
    List<Measure> measures = metric.reads().all();
    List<DimensionSet> sets =
        catalogue.setsOf(shape.dimensions).stream()
            .filter(set -> measures.stream().allMatch(set::keeps))
            .toList();
    Optional<DimensionSet> days = sets.stream().filter(Plan::knowsDays).findFirst();
    return shape.byMonths
        ? new Plan(
            sets.stream().min(shape.isNow ? FEWEST_KEYS : FEWEST_ROWS),
            days,
            sets.stream().findFirst())
        : new Plan(days, days, Optional.empty());
  }

  private static boolean knowsDays(DimensionSet set) {
    return set.grain() == DimensionSet.Grain.DAY;
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

  /** Rows of months do not know the rates of the days. */
  boolean canConvert() {
    return totals.equals(exact);
  }

  /** What of a question its plan depends on. */
  private record Shape(Metric metric, Set<String> dimensions, boolean byMonths, boolean isNow) {

    static Shape of(Question question) {
      return new Shape(
          question.metric(),
          question.dimensions(),
          isByMonths(question),
          question.asOf().isEmpty());
    }
  }

  /** Plans by one catalogue, each worked out once. Thread-safe. */
  static final class Planner {

    /** More than anybody asks for at a time. */
    private static final int MOST = 1_000;

    private final Catalogue catalogue;
    private final Cache<Shape, Plan> plans = Caffeine.newBuilder().maximumSize(MOST).build();

    Planner(Catalogue catalogue) {
      this.catalogue = catalogue;
    }

    Plan plan(Question question) {
      return plans.get(Shape.of(question), shape -> of(shape, catalogue));
    }
  }
}
