package tandem.analytics.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.acts.Caller;
import tandem.analytics.figure.Privacy;
import tandem.analytics.figure.Reasons;
import tandem.analytics.figure.Snapshots;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.money.ExchangeRates;
import tandem.web.problem.Problems;

/** Answers requests for comparisons, each from one snapshot and in the caller's language. */
@ApplicationScoped
class Comparisons {

  private final Catalogue catalogue;
  private final ExchangeRates rates;
  private final Snapshots snapshots;
  private final Compare compare;
  private final Problems problems;
  private final Caller caller;

  Comparisons(
      Catalogue catalogue,
      ExchangeRates rates,
      Snapshots snapshots,
      Compare compare,
      Problems problems,
      Caller caller) {
    this.catalogue = catalogue;
    this.rates = rates;
    this.snapshots = snapshots;
    this.compare = compare;
    this.problems = problems;
    this.caller = caller;
  }

  ComparisonView answer(ComparisonParameters asked) {
    Words words =
        new Words(Reasons.in(problems), problems.locale(), rates.reporting().getCurrencyCode());
    return snapshots.read(
        snapshot ->
            compare.compare(
                ComparisonQuestion.read(
                    asked, catalogue, snapshot.today(), RecordedDays.read(snapshot, catalogue)),
                snapshot,
                Privacy.of(caller, snapshot),
                words));
  }
}
