package tandem.analytics.figure;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Formula;
import tandem.analytics.metric.Fraction;
import tandem.analytics.money.ExchangeRates;
import tandem.analytics.target.InForce;
import tandem.analytics.target.InForce.None;
import tandem.analytics.target.InForce.Why;
import tandem.analytics.target.Subject;
import tandem.analytics.target.TargetBook;
import tandem.analytics.target.Targets;

/**
 * What a metric whose formula reads a target was to reach. There are targets for the members of one
 * dimension; where nothing is told apart it is the whole function's that counts.
 */
final class Goals {

  /** Of a formula that reads no target. */
  static final Of NO_GOAL = new Of(Map.of(), Map.of(), Optional.empty(), false, false);

  private static final String FUNCTION = "function";

  private final Question question;
  private final Set<String> metrics;
  private final Set<String> lefts;
  private final Set<String> dimensions;
  private final TargetBook book;
  private final Progress progress;

  private Goals(
      Question question,
      Set<String> metrics,
      Set<String> lefts,
      Set<String> dimensions,
      TargetBook book,
      Progress progress) {
    this.question = question;
    this.metrics = metrics;
    this.lefts = lefts;
    this.dimensions = dimensions;
    this.book = book;
    this.progress = progress;
  }

  /**
   * What a figure was to reach says of itself.
   *
   * @param targets by metric, in the reporting currency where there is a currency
   * @param left what of the targets is left to be reached, by metric, where anything is
   * @param none why there is none; empty if there is, or if the formula reads none
   * @param isReached whether there is a goal of which nothing is left
   * @param backfilled whether it was said afterwards when it became known
   */
  record Of(
      Map<String, Fraction> targets,
      Map<String, Fraction> left,
      Optional<None> none,
      boolean isReached,
      boolean backfilled) {}

  static Goals read(Question question, Snapshot snapshot, Targets targets) throws SQLException {
    Set<String> metrics = read(question, Formula::targets);
    Set<String> lefts = read(question, Formula::lefts);
    Set<String> dimensions = dimensions(question);
    Period period = question.period();
    TargetBook book =
        (metrics.isEmpty() && lefts.isEmpty()) || dimensions.size() > 1
            ? null
            : snapshot.targets(targets, dimensions.iterator().next(), period, question.asOf());
    return new Goals(question, metrics, lefts, dimensions, book, null);
  }

  private static Set<String> read(Question question, Function<Formula, Set<String>> some) {
    return question
        .metric()
        .formulas()
        .flatMap(formula -> some.apply(formula).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The same with what was reached of the targets before the periods began. */
  Goals withProgress(
      Readers readers, Function<Question, Plan> planner, Catalogue catalogue, ExchangeRates rates)
      throws SQLException {
    if (lefts.isEmpty() || book == null) {
      return this;
    }
    Dimension members =
        Dimension.of(question.metric()).stream()
            .filter(dimension -> dimensions.contains(dimension.name()))
            .findFirst()
            .orElseThrow();
    return new Goals(
        question,
        metrics,
        lefts,
        dimensions,
        book,
        Progress.read(question, members, begins(), readers, planner, catalogue, rates));
  }

  /** The days on which begins what is to be reached by the end of some period. */
  private NavigableSet<LocalDate> begins() {
    NavigableSet<LocalDate> begins = new TreeSet<>();
    for (Period period : question.period().split(question.grain())) {
      for (String metric : lefts) {
        for (Subject subject : book.subjects(metric)) {
          LocalDate since = book.planned(subject, period.from(), period.to()).since();
          if (since != null) {
            begins.add(since);
          }
        }
      }
    }
    return begins;
  }

  /** The targets that are read; null where none are. */
  TargetBook book() {
    return book;
  }

  /** A metric with a target is of one function, so that this tells nothing apart. */
  private static Set<String> dimensions(Question question) {
    Set<String> asked = new HashSet<>(question.dimensions());
    asked.remove(FUNCTION);
    return asked.isEmpty() ? Set.of(FUNCTION) : asked;
  }

  /** The lines that have a goal, whether anything was done for it or not. */
  Set<List<String>> keys() {
    Set<List<String>> keys = new HashSet<>();
    if (book != null && question.by().size() == 1 && at() == 0) {
      List<Period> periods = question.period().split(question.grain());
      addKeys(keys, metrics, periods, this::isInForce);
      addKeys(keys, lefts, periods, this::isPlanned);
    }
    return keys;
  }

  private void addKeys(
      Set<List<String>> keys,
      Set<String> aims,
      List<Period> periods,
      BiPredicate<Subject, Period> has) {
    for (String metric : aims) {
      book.subjects(metric).stream()
          .filter(subject -> subject.function().equals(function()) && isAsked(subject.member()))
          .filter(subject -> periods.stream().anyMatch(period -> has.test(subject, period)))
          .forEach(subject -> keys.add(List.of(subject.member())));
    }
  }

  private boolean isPlanned(Subject subject, Period period) {
    return book.planned(subject, period.from(), period.to()).since() != null;
  }

  private boolean isInForce(Subject subject, Period period) {
    return book.inForce(subject, period.from(), period.to()) instanceof InForce.Set;
  }

  private boolean isAsked(String member) {
    return question.filters().stream()
        .filter(filter -> dimensions.contains(filter.dimension().name()))
        .allMatch(filter -> filter.values().contains(member));
  }

  /** What a figure was to reach, its members' goals added up. */
  Of of(List<String> key, Period period) {
    return metrics.isEmpty() && lefts.isEmpty() ? NO_GOAL : left(key, period, inForce(key, period));
  }

  private Of inForce(List<String> key, Period period) {
    Map<String, Fraction> targets = new HashMap<>();
    boolean backfilled = false;
    for (String metric : metrics) {
      Fraction sum = Fraction.ZERO;
      for (String member : members(key)) {
        Subject subject = new Subject(metric, function(), member);
        switch (inForce(subject, period.from(), period.to())) {
          case InForce.Set set -> {
            sum = sum.plus(set.goal().target());
            backfilled |= set.backfilled();
          }
          case None none -> {
            return new Of(targets, Map.of(), Optional.of(none), false, false);
          }
        }
      }
      targets.put(metric, sum);
    }
    return new Of(targets, Map.of(), Optional.empty(), false, backfilled);
  }

  /** The same with what is left of targets at the start of the period, of its members together. */
  private Of left(List<String> key, Period period, Of goal) {
    Map<String, Fraction> left = new HashMap<>();
    boolean isReached = false;
    boolean backfilled = goal.backfilled();
    for (String metric : lefts) {
      Fraction sum = Fraction.ZERO;
      for (String member : members(key)) {
        TargetBook.Planned planned = planned(metric, member, period);
        switch (planned.goal()) {
          case InForce.Set set -> {
            sum =
                sum.plus(set.goal().target())
                    .minus(progress.of(metric, member, planned.since(), period.from()));
            backfilled |= set.backfilled();
          }
          case None none -> {
            return new Of(goal.targets(), left, Optional.of(none), false, false);
          }
        }
      }
      if (sum.isPositive()) {
        left.put(metric, sum);
      } else {
        isReached = true;
      }
    }
    return new Of(goal.targets(), left, goal.none(), isReached, backfilled);
  }

  private TargetBook.Planned planned(String metric, String member, Period period) {
    return book == null || member == null
        ? new TargetBook.Planned(new None(Why.MISSING, null), null)
        : book.planned(new Subject(metric, function(), member), period.from(), period.to());
  }

  private InForce inForce(Subject subject, LocalDate from, LocalDate to) {
    return book == null || subject.member() == null
        ? new None(Why.MISSING, null)
        : book.inForce(subject, from, to);
  }

  private List<String> members(List<String> key) {
    if (at() >= 0) {
      return Arrays.asList(key.get(at()));
    }
    Optional<Filter> filter =
        question.filters().stream()
            .filter(it -> dimensions.contains(it.dimension().name()))
            .findFirst();
    return filter.map(Filter::values).orElse(List.of(function()));
  }

  /** Which of the dimensions asked by has the members; −1 for none. */
  private int at() {
    List<String> by = question.by().stream().map(Dimension::name).toList();
    return by.indexOf(dimensions.iterator().next());
  }

  private String function() {
    return question.metric().function().id();
  }
}
