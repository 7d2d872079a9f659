package tandem.analytics.dashboard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.analytics.comparison.ComparisonParameters;
import tandem.analytics.comparison.ComparisonView;
import tandem.analytics.comparison.ComparisonView.Cell;
import tandem.analytics.comparison.ComparisonView.MetricLine;
import tandem.analytics.comparison.Comparisons;
import tandem.analytics.figure.Grain;
import tandem.analytics.figure.Period;
import tandem.analytics.writing.Numbers;

/**
 * Lays a period beside the one before it, and beside the same time a year before. Whether they
 * differ by more than noise is judged over both together.
 */
record PeriodsOf(
    Comparisons comparisons,
    PageParameters asked,
    ComparisonView view,
    Links links,
    Numbers numbers) {

  private static final int YEAR = 12;

  Periods periods() {
    Period now = now();
    Period before = earlier(now, months(now));
    Optional<Period> yearBefore =
        months(now) < YEAR ? Optional.of(earlier(now, YEAR)) : Optional.empty();
    List<ComparisonView> views =
        comparisons.answer(
            Stream.of(
                    Stream.of(now, before, new Period(before.from(), now.to())),
                    yearBefore.stream())
                .flatMap(periods -> periods)
                .map(this::question)
                .toList());
    return new Periods(
        ComparedOf.tabs("period", links),
        words(now),
        words(before),
        yearBefore.map(this::words).orElse(null),
        view.members().stream().map(it -> Who.of(it.function(), it.name())).toList(),
        views.get(2).said().stream()
            .filter(said -> said.verdict() != null)
            .map(said -> Mark.of(said.verdict(), said.text()))
            .toList(),
        angles(views));
  }

  /** What is asked about; if nothing is, the last twelve months that are over. */
  private Period now() {
    if (PageParameters.orNull(asked.from) != null) {
      return new Period(view.from(), view.to());
    }
    LocalDate end = Grain.MONTH.start(OverviewOf.end(view));
    LocalDate to = view.to().isBefore(end) ? view.to() : end;
    return new Period(to.minusMonths(YEAR), to);
  }

  private static int months(Period period) {
    return Math.max(1, Math.toIntExact(ChronoUnit.MONTHS.between(period.from(), period.to())));
  }

  private static Period earlier(Period period, int months) {
    return new Period(period.from().minusMonths(months), period.to().minusMonths(months));
  }

  private ComparisonParameters question(Period period) {
    return ComparisonParameters.of(
            "function",
            period.from().toString(),
            period.to().toString(),
            null,
            PageParameters.orNull(asked.asOf),
            null,
            false)
        .narrowed(asked.filters());
  }

  private String words(Period period) {
    String first = numbers.label(period.from(), Grain.MONTH);
    String last = numbers.label(period.to().minusDays(1), Grain.MONTH);
    return first.equals(last) ? first : first + " – " + last;
  }

  private List<Periods.Angle> angles(List<ComparisonView> views) {
    return view.angles().stream()
        .map(
            angle ->
                new Periods.Angle(
                    angle.name(), angle.metrics().stream().map(line -> row(line, views)).toList()))
        .filter(angle -> !angle.rows().isEmpty())
        .toList();
  }

  private Periods.Row row(MetricLine line, List<ComparisonView> views) {
    List<Periods.Cell> cells = new ArrayList<>();
    view.members().forEach(member -> cells.add(cell(line, member.function(), views)));
    return new Periods.Row(line.name(), links.to("metrics/" + line.id()), cells);
  }

  private Periods.Cell cell(MetricLine line, String function, List<ComparisonView> views) {
    List<Optional<Cell>> cells =
        views.stream().map(its -> PeriodsOf.cell(its, line.id(), function)).toList();
    if (cells.stream().allMatch(Optional::isEmpty)) {
      return null;
    }
    return new Periods.Cell(
        Who.of(function, function),
        links.to("metrics/" + line.id(), "of", "function:" + function + ":" + function),
        figure(line, cells.get(0)),
        figure(line, cells.get(1)),
        cells.size() > 3 ? figure(line, cells.get(3)) : null,
        Mark.of(cells.get(2).map(Cell::signal).orElse(null)));
  }

  private static Optional<Cell> cell(ComparisonView view, String metric, String function) {
    return view.angles().stream()
        .flatMap(angle -> angle.metrics().stream())
        .filter(line -> line.id().equals(metric))
        .flatMap(line -> line.members().stream())
        .filter(cell -> cell.function().equals(function))
        .findFirst();
  }

  private String figure(MetricLine line, Optional<Cell> cell) {
    return cell.map(its -> its.figure().value())
        .map(value -> numbers.figure(line.unit(), value))
        .orElse(null);
  }
}
