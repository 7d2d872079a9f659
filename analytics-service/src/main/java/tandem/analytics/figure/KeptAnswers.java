package tandem.analytics.figure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tandem.analytics.figure.AnswerSeries.Parted;
import tandem.analytics.metric.Measure;
import tandem.analytics.metric.Metric;
import tandem.analytics.target.TargetBook;
import tandem.events.Name;

/**
 * Answers as they were worked out before. Each is a function of what it was read from, so that it
 * is given again as long as all of that is the same: the rollups and the exchange rates by their
 * versions, the rest by value. Thread-safe.
 */
final class KeptAnswers {

  /** Of figures, some 300 bytes each. */
  private static final int MOST_POINTS = 100_000;

  /** In points, what an answer takes besides: what it rests on is kept as well. */
  private static final int BESIDES = 100;

  /** While something is folded, what was answered before is not asked for again. */
  private static final Duration UNASKED = Duration.ofMinutes(5);

  /** More than differ from each other at a time. */
  private static final int MOST_GROUNDS = 100;

  private final Cache<Key, Kept> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST_POINTS)
          .weigher((Key _, Kept its) -> BESIDES + its.points())
          .expireAfterAccess(UNASKED)
          .build();

  /** Versions, targets and person trees are large, and equal from answer to answer. */
  private final Cache<Object, Object> grounds =
      Caffeine.newBuilder().maximumSize(MOST_GROUNDS).expireAfterAccess(UNASKED).build();

  /**
   * All that an answer rests on, but for the names of records.
   *
   * @param also what is asked for besides the question
   * @param isParted whether it is the series and its whole
   * @param early what of the rollups is not due yet, which time alone changes
   * @param aims the targets that it reads; null for none
   * @param horizon the first day that is not known whole
   * @param lastDay of which anything has come
   */
  private record Key(
      Question question,
      Set<List<String>> also,
      boolean isParted,
      MonthVersions versions,
      List<Slice> early,
      TargetBook aims,
      Privacy privacy,
      LocalDate horizon,
      LocalDate lastDay,
      long lacks,
      Reasons reasons) {}

  /**
   * @param names that stand in it, by kind and id
   */
  private record Kept(Parted answer, Map<String, Map<String, String>> names) {

    static Kept of(Parted answer) {
      Map<String, Map<String, String>> names = new HashMap<>();
      for (Series.Line line : answer.parts().series()) {
        line.key()
            .forEach(
                (kind, id) -> {
                  shown(names, kind).put(id, line.by().get(kind));
                  shown(names, Name.reference(kind))
                      .put(id, line.externalIds().getOrDefault(kind, id));
                });
      }
      return new Kept(answer, names);
    }

    private static Map<String, String> shown(Map<String, Map<String, String>> names, String kind) {
      return names.computeIfAbsent(kind, _ -> new HashMap<>());
    }

    int points() {
      return answer.parts().series().stream().mapToInt(line -> 1 + line.points().size()).sum();
    }

    boolean isStillNamed(Names now) throws SQLException {
      for (Map.Entry<String, Map<String, String>> kind : names.entrySet()) {
        Map<String, String> shown = kind.getValue();
        Map<String, String> its = now.of(kind.getKey(), shown.keySet());
        if (shown.keySet().stream()
            .anyMatch(id -> !shown.get(id).equals(its.getOrDefault(id, id)))) {
          return false;
        }
      }
      return true;
    }
  }

  /** Works an answer out. */
  interface Work {
    Parted answer() throws SQLException;
  }

  /**
   * What a question is asked by.
   *
   * @param planner of the catalogue that made the rollups
   * @param goals of the question
   * @param isParted whether ages are left out
   */
  record Asking(
      Question question,
      Set<List<String>> also,
      boolean isParted,
      Snapshot snapshot,
      Months months,
      Function<Question, Plan> planner,
      Goals goals,
      Privacy privacy,
      Reasons reasons) {}

  Parted get(Asking asking, Work work) throws SQLException {
    if (!isKept(asking)) {
      return work.answer();
    }
    Key key = key(asking);
    Kept before = kept.getIfPresent(key);
    if (before == null || !before.isStillNamed(asking.snapshot.names())) {
      before = Kept.of(work.answer());
      kept.put(key, before);
    }
    return before.answer.at(asking.snapshot.freshness());
  }

  private Key key(Asking asking) throws SQLException {
    Snapshot snapshot = asking.snapshot;
    Question question = asking.question;
    return new Key(
        question,
        asking.also,
        asking.isParted,
        one(asking.months.versions()),
        early(question, snapshot),
        one(asking.goals.book()),
        one(asking.privacy),
        snapshot.horizon(null),
        snapshot.lastDay(Optional.empty()),
        Lacking.events(question.metric(), snapshot),
        asking.reasons);
  }

  /** One for all that are equal; null where there is none. */
  @SuppressWarnings("unchecked")
  private <T> T one(T ground) {
    return ground == null ? null : (T) grounds.get(ground, its -> its);
  }

  private List<Slice> early(Question question, Snapshot snapshot) throws SQLException {
    List<Measure> measures = question.metric().reads().counted();
    Grid grid = Grid.of(question, snapshot.rates(question.asOf()));
    return FromRollups.early(snapshot, question.inCells(), measures, grid);
  }

  /**
   * Whether all of it comes from rollups by month, as known now, or from facts that have a version.
   */
  private static boolean isKept(Asking asking) throws SQLException {
    Question question = asking.question;
    Metric metric = question.metric();
    return question.isKeptByMonth()
        && question.period().isWholeMonths()
        && (asking.isParted || metric.ages().isEmpty())
        && isOfRollups(asking)
        && (metric.recorded().isEmpty()
            || asking.planner.apply(Recorded.asked(question)).exact().isPresent());
  }

  private static boolean isOfRollups(Asking asking) throws SQLException {
    Question question = asking.question;
    Plan plan = asking.planner.apply(question.inCells());
    Metric metric = question.metric();
    Period period = question.period();
    boolean needsDays =
        metric.reads().counted().stream().anyMatch(Measure::isMoney)
            && asking
                .snapshot
                .rates(question.asOf())
                .changeWithinMonths(period.from(), period.to());
    return plan.totals().isPresent()
        && (!needsDays || plan.exact().isPresent())
        && (metric.distribution().isEmpty() || plan.histograms().isPresent());
  }
}
