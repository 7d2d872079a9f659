package tandem.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.analytics.freshness.FreshnessReader;
import tandem.analytics.ingest.FoldedWorld;
import tandem.analytics.metric.Distinct;
import tandem.analytics.metric.Formula;
import tandem.analytics.metric.Fraction;
import tandem.analytics.metric.Metric;
import tandem.analytics.metric.Operand;
import tandem.analytics.rollup.Bins;
import tandem.web.paging.Cursor;

/** Rollups and facts give the same figures, whatever is asked. */
class PathsIT {

  /** {@code -Dtandem.questions.metric=40}: as many. */
  private static final int QUESTIONS_A_METRIC = Integer.getInteger("tandem.questions.metric", 20);

  private static final Privacy ALL = Privacy.NONE;
  private static final AnswerSeries ANSWER_SERIES =
      new AnswerSeries(Shipped.CATALOGUE, Shipped.TARGETS);

  private static final Reasons REASONS = (code, arguments) -> code;

  /** Who was a customer before a world began, nobody knows. */
  private static final String TOO_YOUNG = "figure.too-young";

  private static Snapshots snapshots;

  @BeforeAll
  static void fold() throws SQLException {
    DataSource world = FoldedWorld.of(11, 220);
    snapshots = new Snapshots(world, new FreshnessReader(), Shipped.RATES, Duration.ofSeconds(15));
  }

  static Stream<String> metrics() {
    return Shipped.CATALOGUE.metrics().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void rollupsAndFactsGiveTheSameFigures(String metric) {
    Random random = new Random(metric.hashCode());
    int fromRollups = 0;
    for (int i = 0; i < QUESTIONS_A_METRIC; i++) {
      Question question = RandomQuestions.of(metric, random);
      fromRollups += Plan.of(question, Shipped.CATALOGUE).equals(Plan.FACTS) ? 0 : 1;

      assertSame(
          question,
          answer(question, asked -> Plan.of(asked, Shipped.CATALOGUE)),
          answer(question, asked -> Plan.FACTS));
    }
    assertThat(fromRollups).isGreaterThan(QUESTIONS_A_METRIC / 4);
  }

  @ParameterizedTest
  @CsvSource({
    "MONTH, 2025-01-01, team,",
    "DAY, 2025-01-17, team,",
    "QUARTER, 2025-02-11, team,",
    "WEEK, 2025-02-11, person,",
    "QUARTER, 2025-01-01, team, 2025-06-30"
  })
  void readTogetherTheFiguresAreTheSame(Grain finest, LocalDate from, String by, LocalDate asOf) {
    Period period = new Period(from, LocalDate.of(2025, 7, 1));
    snapshots.read(
        snapshot -> {
          SharedReads reads =
              ANSWER_SERIES.share(snapshot, finest, Shipped.CATALOGUE.metrics().values());
          for (Metric metric : Shipped.CATALOGUE.metrics().values()) {
            Question question =
                new Question(
                    metric, period, finest, by(by, metric), List.of(), Optional.ofNullable(asOf));
            AnswerSeries.Parted answer =
                ANSWER_SERIES.parted(question, snapshot, ALL, REASONS, reads, Set.of());

            assertThat(answer.parts().series())
                .as("%s", question)
                .isEqualTo(alone(question, snapshot, part -> false));
            assertThat(answer.whole().series())
                .as("the whole of %s", question)
                .containsAll(
                    alone(question.whole(), snapshot, part -> !part.equals(PointBuilder.AGE)));
          }
          return null;
        });
  }

  /** With some of what stands beside the values. */
  private static List<Series.Line> alone(
      Question question, Snapshot snapshot, Predicate<String> parts) throws SQLException {
    return ANSWER_SERIES.answer(question, snapshot, ALL, REASONS).series().stream()
        .map(
            line ->
                new Series.Line(
                    line.by(),
                    line.key(),
                    line.externalIds(),
                    line.points().stream().map(point -> with(point, parts)).toList()))
        .toList();
  }

  private static Point with(Point point, Predicate<String> parts) {
    return new Point(
        point.from(),
        point.to(),
        point.value(),
        point.n(),
        point.complete(),
        point.over(),
        point.lacksEvents(),
        point.backfilled(),
        point.reason(),
        point.p50(),
        point.p90(),
        point.mean(),
        some(point.parts(), parts),
        point.apart().stream()
            .map(
                its ->
                    new Point.Apart(its.currency(), its.value(), its.n(), some(its.parts(), parts)))
            .toList());
  }

  private static Map<String, BigDecimal> some(
      Map<String, BigDecimal> all, Predicate<String> parts) {
    Map<String, BigDecimal> some = new LinkedHashMap<>(all);
    some.keySet().removeIf(parts.negate());
    return some;
  }

  private static List<Dimension> by(String by, Metric metric) {
    return Dimension.of(metric).stream()
        .filter(dimension -> Set.of("function", by).contains(dimension.name()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void theEventsBehindAFigureAddUpToIt(String metric) {
    Question whole = whole(metric);
    Point figure = answer(whole, asked -> Plan.FACTS).series().getFirst().points().getFirst();

    List<Evidence> evidence = evidence(whole);

    assertThat(evidence).doesNotHaveDuplicates();
    whole
        .metric()
        .shows()
        .forEach(
            (part, formula) -> {
              if (formula.targets().isEmpty()
                  && formula.lefts().isEmpty()
                  && !TOO_YOUNG.equals(figure.reason())) {
                assertThat(figure.parts()).containsKey(part);
              }
            });
    assertThat(added(whole, evidence)).isEqualByComparingTo(all(figure));
    assertThat(evidence).allSatisfy(item -> assertThat(item.event().id()).isNotNull());
  }

  /** What a figure counts, with a rate and without. */
  private static BigDecimal all(Point figure) {
    return figure.apart().stream().map(Point.Apart::n).reduce(figure.n(), BigDecimal::add);
  }

  /** What the evidence adds to the basis of the figure. */
  private static BigDecimal added(Question question, List<Evidence> evidence) {
    Formula.Result basis =
        question.metric().value().basis().evaluate(it -> added(question, it, evidence));
    return ((Formula.Result.Known) basis).value().rounded(10);
  }

  private static Fraction added(Question question, Operand operand, List<Evidence> evidence) {
    return switch (operand) {
      case Operand.Count(String measure) -> counted(measure, evidence);
      case Operand.Stock(String measure) -> counted(measure, evidence);
      case Operand.Open(String position) -> counted(position, evidence);
      case Operand.Value(String position) -> counted(position, evidence);
      case Operand.Distinct(String name) ->
          question.metric().reads().distinct().stream()
              .filter(distinct -> distinct.name().equals(name))
              .map(distinct -> Fraction.of(members(distinct, evidence)))
              .findFirst()
              .orElseThrow();
      default -> throw new IllegalArgumentException(operand.toString());
    };
  }

  private static Fraction counted(String measure, List<Evidence> evidence) {
    return evidence.stream()
        .filter(item -> item.counted().containsKey(measure))
        .map(item -> Fraction.of(item.counted().get(measure).count()))
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  private static long members(Distinct distinct, List<Evidence> evidence) {
    return evidence.stream()
        .filter(item -> item.counted().containsKey(distinct.among().name()))
        .map(item -> item.key().get(distinct.of().name()))
        .filter(Objects::nonNull)
        .distinct()
        .count();
  }

  private static List<Evidence> evidence(Question question) {
    ReadEvidence read = new ReadEvidence(Shipped.CATALOGUE);
    List<Evidence> all = new ArrayList<>();
    String next = null;
    do {
      var cursor = Optional.ofNullable(next).map(it -> Cursor.decode(it, ReadEvidence.sort()));
      EvidencePage page =
          snapshots.read(snapshot -> read.read(question, snapshot, ALL, cursor, 17));
      all.addAll(page.items());
      next = page.next();
    } while (next != null);
    return all;
  }

  private static Series answer(Question question, Function<Question, Plan> planner) {
    return snapshots.read(
        snapshot ->
            ANSWER_SERIES.answer(
                question, snapshot, ALL, REASONS, Readers.direct(snapshot), planner));
  }

  private static void assertSame(Question question, Series left, Series right) {
    assertThat(left.series()).as("%s", question).hasSameSizeAs(right.series());
    for (int i = 0; i < left.series().size(); i++) {
      Series.Line line = left.series().get(i);
      Series.Line other = right.series().get(i);
      assertThat(line.by()).isEqualTo(other.by());
      for (int j = 0; j < line.points().size(); j++) {
        assertSame(question, line.points().get(j), other.points().get(j));
      }
    }
  }

  private static void assertSame(Question question, Point left, Point right) {
    boolean isDuration = question.metric().distribution().isPresent();
    assertThat(left)
        .as("%s", question)
        .usingRecursiveComparison()
        .ignoringFields(isDuration ? new String[] {"value", "p50", "p90"} : new String[] {"none"})
        .isEqualTo(right);
    if (isDuration && right.p50() != null) {
      near(left.p50(), right.p50());
      near(left.p90(), right.p90());
    }
  }

  private static void near(BigDecimal quantile, BigDecimal exact) {
    assertThat(quantile).isCloseTo(exact, Percentage.withPercentage(100 * Bins.ERROR + 0.001));
  }

  /** From before a world began until more than a year after; what is of a point, of one in it. */
  private static Question whole(String metric) {
    boolean isOfAPoint = !Shipped.metric(metric).reads().positions().isEmpty();
    return new Question(
        Shipped.metric(metric),
        isOfAPoint
            ? new Period(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 4, 1))
            : new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 2, 11)),
        Grain.WHOLE,
        List.of(),
        List.of(),
        Optional.empty());
  }
}
