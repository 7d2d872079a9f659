package tandem.analytics.comparison;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Locale;
import tandem.analytics.comparison.ComparisonView.Found;
import tandem.analytics.comparison.ComparisonView.SignalView;
import tandem.analytics.comparison.signal.Change;
import tandem.analytics.comparison.signal.FalseSignals;
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
    return new SignalView(
        its.chart().points(),
        its.chart().trial(),
        decimal(its.chart().mean()),
        decimal(its.chart().lower()),
        decimal(its.chart().upper()),
        its.isAdjusted(),
        its.scale(),
        its.chart().signals().stream().map(signal -> found(row, signal)).toList(),
        decimal(falseSignal(its)),
        comparison.tellsChange(row) ? decimal(its.change().chance()) : null,
        verdict,
        isChange ? row.points().get(at).from() : null,
        isChange ? decimal(its.level(0, at)) : null,
        isChange ? decimal(its.level(at, its.adjusted().size())) : null,
        text(row, verdict));
  }

  private double falseSignal(Signals its) {
    return FalseSignals.chance(
        its.chart().points(), its.isAdjusted() ? comparison.question().season() : 0);
  }

  private Found found(Row row, Xmr.Signal signal) {
    LocalDate from = row.points().get(signal.first()).from();
    LocalDate to = row.points().get(signal.last()).from();
    return new Found(
        signal.rule(),
        from,
        to,
        signal.up(),
        words.say(
            "rule." + code(signal.rule()) + (signal.up() ? ".up" : ".down"),
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

  private String change(Row row, Signals its, Verdict verdict) {
    int at = its.change().at();
    return words.say(
        "verdict." + code(verdict),
        words.name(row.metric()),
        name(row),
        period(row.points().get(at).from()),
        figure(row, its.level(0, at)),
        figure(row, its.level(at, its.adjusted().size())));
  }

  private String noChange(Signals its) {
    Change change = its.change();
    if (its.chart().signals().isEmpty()) {
      return words.say("verdict.calm");
    }
    boolean mayHold = change.chance() <= tandem.analytics.comparison.signal.Claims.SHARE;
    return mayHold && !change.clear()
        ? words.say("verdict.two-ways")
        : words.say("verdict.maybe-noise", comparison.family());
  }

  private String unsaid(Row row, Signals its) {
    if (!comparison.question().tellsChange()) {
      return words.say("unsaid.grain");
    }
    if (!Comparison.isNoStock(row.metric())) {
      return words.say("unsaid.stock");
    }
    return row.isFirm()
        ? words.say("unsaid.not-all-money")
        : words.say("unsaid.trial", its.chart().points(), Xmr.FIRM);
  }

  private String period(LocalDate from) {
    return words.period(from, comparison.question().grain());
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
    BigDecimal rounded = new BigDecimal(value).round(PRECISION).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
