package tandem.analytics.dashboard;

import java.util.Locale;
import java.util.Set;
import tandem.analytics.comparison.ComparisonView.SignalView;
import tandem.analytics.comparison.Verdict;

/**
 * A verdict as it is shown: a word with a shape, never a colour.
 *
 * @param kind better, worse, higher, lower, maybe, noise, trial or unsaid
 * @param says the verdict in a sentence, and why; null where nothing was looked at
 */
public record Mark(String kind, String says) {

  private static final Set<String> CHANGES = Set.of("better", "worse", "higher", "lower");

  static Mark of(Verdict verdict, String says) {
    return new Mark(
        verdict == Verdict.NO_CHANGE ? "noise" : verdict.name().toLowerCase(Locale.ROOT), says);
  }

  /**
   * @param signal null where the series is too short for a chart
   */
  static Mark of(SignalView signal) {
    if (signal == null) {
      return new Mark("unsaid", null);
    }
    String kind =
        switch (signal.verdict()) {
          case BETTER, WORSE, HIGHER, LOWER -> signal.verdict().name().toLowerCase(Locale.ROOT);
          case NO_CHANGE -> signal.signals().isEmpty() ? "noise" : "maybe";
          case UNSAID -> signal.trial() ? "trial" : "unsaid";
        };
    return new Mark(kind, signal.text());
  }

  public boolean isChange() {
    return CHANGES.contains(kind);
  }

  public String word() {
    return "verdict_" + kind;
  }
}
