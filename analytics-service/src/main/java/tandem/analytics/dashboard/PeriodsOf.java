package tandem.analytics.dashboard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.analytics.comparison.ComparisonParameters;
import tandem.analytics.comparison.ComparisonView;
import tandem.analytics.comparison.ComparisonView.Cell;
import tandem.analytics.comparison.ComparisonView.MetricLine;
import tandem.analytics.comparison.ComparisonView.SignalView;
import tandem.analytics.comparison.Comparisons;
import tandem.analytics.figure.Grain;
import tandem.analytics.figure.Period;
import tandem.analytics.writing.Numbers;
import tandem.web.text.Csv;

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

  /** Which of the answers is of both periods as one. */
  private static final int JUDGED = 2;

  Periods periods() {
    Asked its = new Asked();
    List<ComparisonView> views = its.answers();
    return new Periods(
        ComparedOf.tabs("period", links),
        words(its.now),
        words(its.before),
        its.yearBefore.map(this::words).orElse(null),
        view.members().stream().map(it -> Who.of(it.function(), it.name())).toList(),
        views.get(JUDGED).said().stream()
            .filter(said -> said.verdict() != null)
            .map(said -> Mark.of(said.verdict(), said.text()))
            .toList(),
        angles(views));
  }

  /** The same as a table, a row for each metric and function. */
  Csv table() {
    Asked its = new Asked();
    List<ComparisonView> views = its.answers();
    List<Object> header =
        new ArrayList<>(List.of("metric", "function", days(its.now), days(its.before)));
    its.yearBefore.ifPresent(period -> header.add(days(period)));
    header.add("verdict");
    Csv table = new Csv();
    table.row(header);
    view.angles().stream()
        .flatMap(angle -> angle.metrics().stream())
        .forEach(
            line -> line.members().forEach(cell -> table.row(row(line, cell.function(), views))));
    return table;
  }

  private static List<Object> row(MetricLine line, String function, List<ComparisonView> views) {
    List<Object> row = new ArrayList<>(List.of(line.id(), function));
    for (int i = 0; i < views.size(); i++) {
      if (i != JUDGED) {
        row.add(
            cell(views.get(i), line.id(), function).map(it -> it.figure().value()).orElse(null));
      }
    }
    row.add(
        cell(views.get(JUDGED), line.id(), function)
            .map(Cell::signal)
            .map(SignalView::verdict)
            .map(verdict -> verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .orElse(null));
    return row;
  }

  private static String days(Period period) {
    return period.from() + "/" + period.to().minusDays(1);
  }

  /** The periods side by side. */
  private final class Asked {

    private final Period now = now();
    private final Period before = before(now);
    private final Optional<Period> yearBefore =
        Optional.of(new Period(now.from().minusYears(1), now.to().minusYears(1)))
            .filter(period -> period.from().isBefore(before.from()));

    /** Of the period, the one before, both as one, and a year before. */
    private List<ComparisonView> answers() {
      return comparisons.answer(
          Stream.concat(
                  Stream.of(now, before, new Period(before.from(), now.to())), yearBefore.stream())
              .map(period -> question(period))
              .toList());
    }
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

  /** As long: in months where it is of whole months, else in days. */
  private static Period before(Period period) {
    LocalDate from =
        isOfMonths(period)
            ? period.from().minusMonths(ChronoUnit.MONTHS.between(period.from(), period.to()))
            : period.from().minusDays(ChronoUnit.DAYS.between(period.from(), period.to()));
    return new Period(from, period.from());
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

  private static boolean isOfMonths(Period period) {
    return period.from().getDayOfMonth() == 1 && period.to().getDayOfMonth() == 1;
  }

  private String words(Period period) {
    Grain named = isOfMonths(period) ? Grain.MONTH : Grain.DAY;
    String first = numbers.label(period.from(), named);
    String last = numbers.label(period.to().minusDays(1), named);
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
        Mark.of(cells.get(JUDGED).map(Cell::signal).orElse(null)));
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
