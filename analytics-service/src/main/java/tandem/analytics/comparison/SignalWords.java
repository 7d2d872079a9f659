package tandem.analytics.comparison;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.IntStream;
import tandem.analytics.comparison.ComparisonView.Found;
import tandem.analytics.comparison.ComparisonView.SignalView;
import tandem.analytics.comparison.signal.Change;
import tandem.analytics.comparison.signal.Claims;
import tandem.analytics.comparison.signal.FalseSignals;
import tandem.analytics.comparison.signal.Observed;
import tandem.analytics.comparison.signal.Signals;
import tandem.analytics.comparison.signal.Xmr;

/** Says what a series shows, and what may be said of it. */
record SignalWords(Comparison comparison, Words words) {

  /** Significant digits of what was computed in floating point. */
  private static final MathContext PRECISION = new MathContext(6);

  /**
   * @return null where the series is too short for a chart
   */
  SignalView view(Row row, Verdict verdict) {
    return row.signals().map(its -> view(row, its, verdict)).orElse(null);
  }

  private SignalView view(Row row, Signals its, Verdict verdict) {
    boolean isChange = verdict.isChange();
    int at = its.change().at();
    int end = row.points().size();
    Xmr chart = chart(its, verdict);
    return new SignalView(
        chart.points(),
        chart.trial(),
        decimal(chart.mean()),
        decimal(chart.lower()),
        decimal(chart.upper()),
        its.isAdjusted(),
        its.scale(),
        chart.signals().stream().map(signal -> found(row, signal)).toList(),
        decimal(falseSignal(its)),
        comparison.tellsChange(row) ? decimal(its.change().chance()) : null,
        verdict,
        isChange ? row.points().get(at).from() : null,
        isChange ? decimal(its.level(0, at)) : null,
        isChange ? decimal(its.level(at, end)) : null,
        isChange ? counted(row, its, 0, at) : null,
        isChange ? counted(row, its, at, end) : null,
        text(row, verdict));
  }

  /**
   * The chart to show: once a change is said, each level has its own limits, and what the change
   * would leave behind in the chart of one level is not told again.
   */
  static Xmr chart(Signals its, Verdict verdict) {
    return verdict.isChange() ? its.parted() : its.chart();
  }

  private double falseSignal(Signals its) {
    return FalseSignals.chance(
        its.chart().points(), its.isAdjusted() ? comparison.question().season() : 0);
  }

  private Found found(Row row, Xmr.Signal signal) {
    LocalDate from = row.points().get(signal.first()).from();
    LocalDate to = row.points().get(signal.last()).from();
    boolean isRun = signal.rule() == Xmr.Rule.OUTSIDE && signal.last() > signal.first();
    return new Found(
        signal.rule(),
        from,
        to,
        signal.up(),
        words.say(
            "rule." + code(signal.rule()) + (signal.up() ? ".up" : ".down") + (isRun ? ".run" : ""),
            period(from),
            period(to)));
  }

  /** The verdict and why, in a sentence. */
  String text(Row row, Verdict verdict) {
    if (row.signals().isEmpty()) {
      return words.say("unsaid.short");
    }
    Signals its = row.signals().get();
    return switch (verdict) {
      case BETTER, WORSE, HIGHER, LOWER -> change(row, its, verdict);
      case NO_CHANGE -> noChange(its);
      case UNSAID -> unsaid(row, its);
    };
  }

  /** That a metric got better while its counter-metric got worse. */
  String atTheCostOf(Row row, Row cost) {
    return words.say("counter", words.name(row.metric()), words.name(cost.metric()));
  }

  private String change(Row row, Signals its, Verdict verdict) {
    int at = its.change().at();
    return words.say(
        "verdict." + code(verdict),
        words.name(row.metric()),
        name(row),
        period(row.points().get(at).from()),
        level(row, its, 0, at),
        level(row, its, at, row.points().size()));
  }

  /** With what it rests on. */
  private String level(Row row, Signals its, int from, int to) {
    String figure = figure(row, its.level(from, to));
    String n = words.numbers().number(counted(row, its, from, to), 0);
    return switch (ObservedPoints.kind(row.metric())) {
      case SHARE -> words.say("level.share", figure, n);
      case MEAN -> words.say("level.mean", figure, n);
      case TOTAL -> figure;
    };
  }

  /** How much was counted in the periods of the chart. */
  private static BigDecimal counted(Row row, Signals its, int from, int to) {
    return IntStream.range(from, to)
        .filter(i -> !its.adjusted().get(i).isNaN())
        .mapToObj(i -> row.points().get(i).n())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private String noChange(Signals its) {
    Change change = its.change();
    if (its.chart().signals().isEmpty()) {
      return words.say("verdict.calm");
    }
    boolean mayHold = change.chance() <= Claims.SHARE;
    if (mayHold && change.nature() == Change.Nature.TWO_WAYS) {
      return words.say("verdict.two-ways");
    }
    return mayHold && change.nature() == Change.Nature.DRIFT
        ? words.say("verdict.drift")
        : words.say("verdict.maybe-noise", comparison.family());
  }

  private String unsaid(Row row, Signals its) {
    if (!comparison.question().tellsChange()) {
      return words.say("unsaid.grain");
    }
    if (!Comparison.isNoStock(row.metric())) {
      return words.say("unsaid.stock");
    }
    if (!row.isFirm()) {
      return words.say("unsaid.trial", its.chart().points(), Xmr.FIRM);
    }
    return row.hasAllMoney()
        ? words.say("unsaid.few", Observed.LEAST)
        : words.say("unsaid.not-all-money");
  }

  private String period(LocalDate from) {
    return words.numbers().period(from, comparison.question().grain());
  }

  private String figure(Row row, double value) {
    return words.figure(row.metric(), decimal(value));
  }

  private String name(Row row) {
    return words.name(row.member(), comparison.question());
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static BigDecimal decimal(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).round(PRECISION).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
