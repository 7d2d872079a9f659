package tandem.analytics.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tandem.analytics.comparison.ComparisonView.MethodView;
import tandem.analytics.comparison.signal.Claims;
import tandem.analytics.comparison.signal.FalseSignals;
import tandem.analytics.comparison.signal.Signals;
import tandem.analytics.comparison.signal.Xmr;

/** Says how the answer was found. */
record MethodWords(Comparison comparison, Words words) {

  MethodView view() {
    return new MethodView(
        comparison.family(),
        BigDecimal.valueOf(Claims.SHARE),
        Leader.WEIGHTINGS,
        BigDecimal.valueOf(Leader.ROBUST),
        FalseSignals.SIMULATED,
        Map.of("leader", Leader.SEED, "falseSignals", FalseSignals.SEED),
        text());
  }

  private List<String> text() {
    boolean adjusts =
        comparison.rows().stream()
            .flatMap(row -> row.signals().stream())
            .anyMatch(Signals::isAdjusted);
    List<String> text = new ArrayList<>();
    text.add(words.say("method.index"));
    text.add(words.say("method.limits", Xmr.FIRM));
    text.add(words.say(adjusts ? "method.adjusted" : "method.not-adjusted"));
    text.add(words.say("method.share", words.numbers().part(Claims.SHARE), comparison.family()));
    text.add(words.say("method.composite"));
    text.add(words.say("method.leader", words.numbers().part(Leader.ROBUST), Leader.WEIGHTINGS));
    return text;
  }
}
