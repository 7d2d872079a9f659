package tandem.analytics.figure;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.analytics.metric.Fraction;
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
  static final Of NO_GOAL = new Of(Map.of(), Optional.empty(), false);

  private static final String FUNCTION = "function";

  private final Question question;
  private final Set<String> metrics;
  private final Set<String> dimensions;
  private final TargetBook book;

  private Goals(Question question, Set<String> metrics, Set<String> dimensions, TargetBook book) {
    this.question = question;
    this.metrics = metrics;
    this.dimensions = dimensions;
    this.book = book;
  }

  /**
   * What a figure was to reach says of itself.
   *
   * @param targets by metric, in the reporting currency where there is a currency
   * @param none why there is none; empty if there is, or if the formula reads none
   * @param backfilled whether it was said afterwards when it became known
   */
  record Of(Map<String, Fraction> targets, Optional<None> none, boolean backfilled) {}

  static Goals read(Question question, Snapshot snapshot, Targets targets) throws SQLException {
    Set<String> metrics =
        question
            .metric()
            .formulas()
            .flatMap(formula -> formula.targets().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> dimensions = dimensions(question);
    Period period = question.period();
    TargetBook book =
        metrics.isEmpty() || dimensions.size() > 1
            ? null
            : snapshot.targets(targets, dimensions.iterator().next(), period, question.asOf());
    return new Goals(question, metrics, dimensions, book);
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
      for (String metric : metrics) {
        book.subjects(metric).stream()
            .filter(subject -> subject.function().equals(function()) && isAsked(subject.member()))
            .filter(subject -> periods.stream().anyMatch(period -> isInForce(subject, period)))
            .forEach(subject -> keys.add(List.of(subject.member())));
      }
    }
    return keys;
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
    if (metrics.isEmpty()) {
      return NO_GOAL;
    }
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
            return new Of(targets, Optional.of(none), false);
          }
        }
      }
      targets.put(metric, sum);
    }
    return new Of(targets, Optional.empty(), backfilled);
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
