package tandem.analytics.improvement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tandem.acts.Caller;
import tandem.analytics.figure.AnswerSeries;
import tandem.analytics.figure.Privacy;
import tandem.analytics.figure.Reasons;
import tandem.analytics.figure.Snapshots;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.money.RecordedRates;
import tandem.analytics.writing.Numbers;
import tandem.web.problem.Problems;

/** Measures improvements that have started, from one snapshot. */
@ApplicationScoped
public class ImprovementEffects {

  private final Catalogue catalogue;
  private final AnswerSeries answerSeries;
  private final RecordedRates rates;
  private final Snapshots snapshots;
  private final Problems problems;
  private final Caller caller;

  ImprovementEffects(
      Catalogue catalogue,
      AnswerSeries answerSeries,
      RecordedRates rates,
      Snapshots snapshots,
      Problems problems,
      Caller caller) {
    this.catalogue = catalogue;
    this.answerSeries = answerSeries;
    this.rates = rates;
    this.snapshots = snapshots;
    this.problems = problems;
    this.caller = caller;
  }

  List<EffectView> all() {
    return of(_ -> true);
  }

  /**
   * Of a function's improvements, those that started within a time; in the order of their starts.
   */
  public List<EffectView> started(String function, LocalDate from, LocalDate to) {
    return of(
        it ->
            it.function().equals(function)
                && !it.started().isBefore(from)
                && it.started().isBefore(to));
  }

  private List<EffectView> of(Predicate<Improvement> some) {
    Reasons reasons = Reasons.in(problems);
    Numbers numbers = new Numbers(reasons, problems.locale(), rates.reporting().getCurrencyCode());
    return snapshots.read(
        snapshot -> {
          Measuring measuring =
              new Measuring(
                  catalogue, answerSeries, snapshot, Privacy.of(caller, snapshot), numbers);
          List<EffectView> effects = new ArrayList<>();
          for (Improvement improvement : Improvement.read(snapshot)) {
            if (some.test(improvement)) {
              effects.add(measuring.effect(improvement));
            }
          }
          return effects;
        });
  }
}
