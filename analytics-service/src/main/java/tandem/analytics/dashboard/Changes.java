package tandem.analytics.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.analytics.comparison.ComparisonView;
import tandem.analytics.comparison.ComparisonView.Cell;
import tandem.analytics.comparison.ComparisonView.MetricLine;
import tandem.analytics.comparison.ComparisonView.PointView;
import tandem.analytics.comparison.Verdict;
import tandem.analytics.dashboard.Change.Behind;
import tandem.analytics.dashboard.chart.Box;
import tandem.analytics.writing.Numbers;

/**
 * Puts the changes of functions and of teams together: a function's change and the teams behind it
 * are one, and so is what else changed in those teams.
 */
final class Changes {

  private static final Box CHART = new Box(3, 321, 8, 104);

  private final ComparisonView functions;
  private final ComparisonView teams;
  private final LocalDate end;
  private final Links links;
  private final Numbers numbers;

  /** A change of a member in a metric. */
  private record Found(MetricLine line, Cell cell) {

    boolean isLike(Found other) {
      return line.id().equals(other.line.id())
          && cell.function().equals(other.cell.function())
          && cell.signal().verdict() == other.cell.signal().verdict();
    }

    boolean isOfSameFunction(Found other) {
      return cell.function().equals(other.cell.function());
    }

    boolean isWorse() {
      return cell.signal().verdict() == Verdict.WORSE;
    }
  }

  /**
   * @param functions with points
   * @param teams of the same time
   * @param end the first day that is not over
   */
  Changes(
      ComparisonView functions, ComparisonView teams, LocalDate end, Links links, Numbers numbers) {
    this.functions = functions;
    this.teams = teams;
    this.end = end;
    this.links = links;
    this.numbers = numbers;
  }

  /** A change with what is behind it and what came with it. */
  private record Told(Found found, List<Found> behind, List<Found> besides) {

    Set<String> teams() {
      return behind.stream().map(it -> it.cell().id()).collect(Collectors.toSet());
    }

    /** Whether the same teams are behind both, and behind one at all. */
    boolean isOneWith(Told other) {
      return !behind.isEmpty()
          && found.cell().function().equals(other.found.cell().function())
          && found.cell().signal().since().equals(other.found.cell().signal().since())
          && teams().equals(other.teams());
    }
  }

  /** Worse before better, and the newest first. */
  List<Change> all() {
    List<Found> ofTeams = found(teams).toList();
    List<Told> told = new ArrayList<>();
    found(functions)
        .sorted(Comparator.comparing(it -> it.cell().signal().chance()))
        .forEach(change -> tell(change, ofTeams.stream().filter(change::isLike).toList(), told));
    for (Found change : ofTeams) {
      if (told.stream().noneMatch(its -> its.behind().contains(change))) {
        told.stream()
            .filter(its -> its.found().isOfSameFunction(change))
            .filter(its -> its.teams().contains(change.cell().id()))
            .findFirst()
            .ifPresentOrElse(
                its -> its.besides().add(change),
                () -> told.add(new Told(change, List.of(), new ArrayList<>())));
      }
    }
    return told.stream()
        .sorted(Comparator.comparing(Told::found, ORDER))
        .map(it -> change(it.found(), it.behind(), it.besides()))
        .toList();
  }

  /** With a surer one of the same teams and time, or by itself. */
  private static void tell(Found change, List<Found> behind, List<Told> told) {
    Told its = new Told(change, behind, new ArrayList<>());
    told.stream()
        .filter(its::isOneWith)
        .findFirst()
        .ifPresentOrElse(surer -> surer.besides().add(change), () -> told.add(its));
  }

  private static final Comparator<Found> ORDER =
      Comparator.comparing((Found it) -> !it.isWorse())
          .thenComparing(it -> it.cell().signal().since(), Comparator.reverseOrder());

  private static Stream<Found> found(ComparisonView view) {
    return view.angles().stream()
        .flatMap(angle -> angle.metrics().stream())
        .flatMap(line -> line.members().stream().map(cell -> new Found(line, cell)))
        .filter(it -> it.cell().signal() != null && it.cell().signal().verdict().isChange());
  }

  private Change change(Found found, List<Found> behind, List<Found> besides) {
    Cell cell = found.cell();
    SeriesOf series = new SeriesOf(cell, end);
    boolean ofFunction = cell.id().equals(cell.function());
    List<PointView> points = series.points();
    return new Change(
        Mark.of(cell.signal()),
        Who.of(cell.function(), cell.name()),
        found.line().name(),
        links.to(
            "metrics/" + found.line().id(),
            "of",
            (ofFunction ? "function:" : "team:") + cell.function() + ":" + cell.id()),
        numbers.label(cell.signal().since(), functions.grain()),
        level(found, true),
        level(found, false),
        ofFunction,
        behind.stream()
            .map(it -> new Behind(it.cell().name(), level(it, true), level(it, false)))
            .toList(),
        ofFunction ? teamsBesides(found, behind) : 0,
        besides.stream().map(it -> it.cell().signal().text()).toList(),
        index(cell.index() == null ? null : cell.index().value()),
        index(cell.index() == null ? null : cell.index().since()),
        numbers.chance(cell.signal().chance().doubleValue()),
        series.in(CHART),
        numbers.label(points.getFirst().from(), functions.grain())
            + " – "
            + numbers.label(points.getLast().from(), functions.grain()),
        series.isAdjusted());
  }

  private String index(BigDecimal value) {
    return value == null ? null : numbers.index(value);
  }

  private String level(Found found, boolean before) {
    return numbers.figure(
        found.line().unit(),
        before ? found.cell().signal().before() : found.cell().signal().after());
  }

  /** How many other teams of the function the metric is of. */
  private int teamsBesides(Found found, List<Found> behind) {
    List<Cell> its = new ArrayList<>();
    teams.angles().stream()
        .flatMap(angle -> angle.metrics().stream())
        .filter(line -> line.id().equals(found.line().id()))
        .forEach(line -> its.addAll(line.members()));
    long all = its.stream().filter(it -> it.function().equals(found.cell().function())).count();
    return (int) all - behind.size();
  }
}
