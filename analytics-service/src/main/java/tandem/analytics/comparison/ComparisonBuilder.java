package tandem.analytics.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tandem.analytics.comparison.ComparisonView.AngleView;
import tandem.analytics.comparison.ComparisonView.Cell;
import tandem.analytics.comparison.ComparisonView.IndexView;
import tandem.analytics.comparison.ComparisonView.LeaderView;
import tandem.analytics.comparison.ComparisonView.MemberView;
import tandem.analytics.comparison.ComparisonView.MetricLine;
import tandem.analytics.comparison.ComparisonView.PointView;
import tandem.analytics.comparison.signal.Observed;
import tandem.analytics.comparison.signal.Signals;
import tandem.analytics.comparison.signal.Xmr;
import tandem.analytics.figure.Point;
import tandem.analytics.figure.Snapshot;
import tandem.analytics.metric.Fraction;
import tandem.analytics.metric.Metric;
import tandem.analytics.money.ExchangeRates;
import tandem.analytics.target.Goal;
import tandem.analytics.target.InForce;

/** Lays a comparison out, in the caller's language. */
final class ComparisonBuilder {

  /** Digits of an index, and of a share. */
  private static final int INDEX_DIGITS = 2;

  private static final int SHARE_DIGITS = 4;

  /** Digits of a floor or a target; they are decimals of few. */
  private static final int GOAL_DIGITS = 10;

  private final Comparison comparison;
  private final ComparisonQuestion question;
  private final Words words;
  private final SignalWords signalWords;
  private final UnsaidWords unsaid;
  private final Map<Row, Verdict> verdicts;
  private final Map<Row, Row> costs;
  private final Map<Optional<String>, Leader> leaders;

  ComparisonBuilder(Comparison comparison, Words words) {
    this.comparison = comparison;
    this.question = comparison.question();
    this.words = words;
    this.signalWords = new SignalWords(comparison, words);
    this.verdicts = comparison.verdicts();
    this.costs = comparison.atTheCostOf(verdicts);
    this.leaders = comparison.leaders();
    this.unsaid = new UnsaidWords(comparison, verdicts, words, signalWords);
  }

  /**
   * @param before what could not even be read, and why
   */
  ComparisonView build(Snapshot snapshot, List<Gap> before) {
    List<LeaderView> leaders = leaders();
    return new ComparisonView(
        question.period().from(),
        question.period().to(),
        question.grain(),
        question.by(),
        snapshot.zone().getId(),
        words.currency(),
        snapshot.freshness().dataAsOf(),
        snapshot.freshness().lagMillis(),
        question.asOf().orElse(null),
        null,
        question.filters().texts().isEmpty() ? null : question.filters().texts(),
        Map.of(),
        new SaidWords(comparison, verdicts, costs, words, signalWords).all(),
        angles(),
        members(),
        leaders,
        unsaid.all(before, leaders),
        new MethodWords(comparison, words).view());
  }

  private List<AngleView> angles() {
    List<AngleView> angles = new ArrayList<>();
    comparison
        .angles()
        .forEach(
            (angle, metrics) ->
                angles.add(
                    new AngleView(
                        angle,
                        words.angle(angle),
                        plain(question.weights().get(angle), GOAL_DIGITS),
                        metrics.stream().map(this::line).toList())));
    return angles;
  }

  private MetricLine line(Metric metric) {
    return new MetricLine(
        metric.id(),
        words.name(metric),
        metric.function(),
        metric.unit(),
        metric.direction(),
        metric.grade(),
        metric.counter().orElse(null),
        Comparison.isComparable(metric),
        words.say("grade." + metric.grade().name().toLowerCase(Locale.ROOT), words.name(metric)),
        comparison.of(metric).stream().map(this::cell).toList());
  }

  private Cell cell(Row row) {
    Row cost = costs.get(row);
    return new Cell(
        row.member().function(),
        row.member().id(),
        name(row.member()),
        row.whole(),
        words.figure(row),
        index(row),
        signalWords.view(row, verdicts.get(row)),
        cost == null ? null : signalWords.atTheCostOf(row, cost),
        question.points() ? points(row) : null);
  }

  private String name(Member member) {
    return words.name(member, question);
  }

  private List<PointView> points(Row row) {
    Optional<Xmr> chart = row.signals().map(its -> SignalWords.chart(its, verdicts.get(row)));
    return IntStream.range(0, row.points().size()).mapToObj(i -> point(row, i, chart)).toList();
  }

  private static PointView point(Row row, int i, Optional<Xmr> chart) {
    Point point = row.points().get(i);
    BigDecimal adjusted =
        row.signals()
            .filter(Signals::isAdjusted)
            .map(its -> number(its.adjusted().get(i)))
            .orElse(null);
    return new PointView(
        point.from(),
        point.to(),
        point.value(),
        point.n(),
        point.complete(),
        point.lacksEvents(),
        adjusted,
        chart.map(its -> number(its.limits().get(i).lower())).orElse(null),
        chart.map(its -> number(its.limits().get(i).upper())).orElse(null));
  }

  /** Null where there is none. */
  private static BigDecimal number(double value) {
    return Double.isNaN(value) ? null : SignalWords.decimal(value);
  }

  private IndexView index(Row row) {
    Index index = row.index();
    return switch (index) {
      case Index.Known(Fraction value, InForce.Set goal) ->
          goal(row, plain(value, INDEX_DIGITS), since(row, goal), goal, null);
      case Index.NoWay(InForce.Set goal) -> goal(row, null, null, goal, unsaid.why(index));
      case Index.NoFigure(InForce.Set goal) -> goal(row, null, null, goal, unsaid.why(index));
      case Index.NotAllMoney(InForce.Set goal, String _) ->
          goal(row, null, null, goal, unsaid.why(index));
      case Index.NoGoal(InForce.None none) ->
          new IndexView(
              null, null, null, null, null, none.knownOn(), null, null, unsaid.why(index));
    };
  }

  /** Of the last level; a total of some periods is no figure to hold against a target of all. */
  private BigDecimal since(Row row, InForce.Set goal) {
    if (!verdicts.get(row).isChange() || ObservedPoints.kind(row.metric()) == Observed.Kind.TOTAL) {
      return null;
    }
    Signals its = row.signals().orElseThrow();
    double level = its.level(its.change().at(), row.points().size());
    return Index.of(Fraction.of(SignalWords.decimal(level)), goal)
            instanceof Index.Known(Fraction value, InForce.Set _)
        ? plain(value, INDEX_DIGITS)
        : null;
  }

  private IndexView goal(
      Row row, BigDecimal value, BigDecimal since, InForce.Set set, String reason) {
    int digits =
        row.metric().unit() == Metric.Unit.MONEY
            ? ExchangeRates.digits(words.currency())
            : GOAL_DIGITS;
    BigDecimal floor = null;
    BigDecimal target = null;
    List<BigDecimal> band = null;
    switch (set.goal()) {
      case Goal.Line(Fraction from, Fraction to) -> {
        floor = plain(from, digits);
        target = plain(to, digits);
      }
      case Goal.Band(Fraction from, Fraction low, Fraction high, Fraction ceiling) ->
          band = Stream.of(from, low, high, ceiling).map(its -> plain(its, digits)).toList();
    }
    return new IndexView(
        value,
        since,
        floor,
        target,
        band,
        set.knownOn(),
        set.backfilled() ? true : null,
        question.points() ? set.targets() : null,
        reason);
  }

  private List<MemberView> members() {
    List<MemberView> members = new ArrayList<>();
    Map<Member, Integer> firsts = new HashMap<>();
    this.leaders.values().forEach(leader -> firsts.putAll(leader.firsts()));
    comparison
        .composites()
        .forEach(
            (member, composite) -> {
              Map<Metric.Angle, BigDecimal> angles = new EnumMap<>(Metric.Angle.class);
              composite
                  .angles()
                  .forEach((angle, mean) -> angles.put(angle, plain(mean, INDEX_DIGITS)));
              members.add(
                  new MemberView(
                      member.function(),
                      words.function(member.function()),
                      member.id(),
                      name(member),
                      composite.value().map(value -> plain(value, INDEX_DIGITS)).orElse(null),
                      composite.of(),
                      plain(composite.coverage(), SHARE_DIGITS),
                      composite.scored(),
                      composite.expected(),
                      firsts.getOrDefault(member, 0),
                      angles));
            });
    return members;
  }

  private List<LeaderView> leaders() {
    List<LeaderView> leaders = new ArrayList<>();
    this.leaders.forEach((function, leader) -> leaders.add(leader(function, leader)));
    return leaders;
  }

  private LeaderView leader(Optional<String> function, Leader leader) {
    return switch (leader) {
      case Leader.Named(Member member, double share, var _, var _) ->
          new LeaderView(
              function.orElse(null),
              member.id(),
              name(member),
              SignalWords.decimal(share),
              words.say(
                  "leader.named", name(member), words.numbers().part(share), Leader.WEIGHTINGS));
      case Leader.None(Leader.Why why, List<Member> first, double share, var _) ->
          new LeaderView(
              function.orElse(null),
              null,
              null,
              first.isEmpty() ? null : SignalWords.decimal(share),
              words.say(
                  "leader." + why(why, first),
                  words.list(first.stream().map(this::name).toList()),
                  words.numbers().part(share),
                  words.numbers().part(Leader.ROBUST)));
    };
  }

  private static String why(Leader.Why why, List<Member> first) {
    String code = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return why == Leader.Why.NOT_ROBUST && first.size() > 1 ? code + ".level" : code;
  }

  /** Without zeros at the end. */
  private static BigDecimal plain(Fraction value, int digits) {
    BigDecimal stripped = value.rounded(digits).stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
