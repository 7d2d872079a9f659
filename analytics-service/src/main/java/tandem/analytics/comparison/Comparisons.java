package tandem.analytics.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tandem.acts.Caller;
import tandem.analytics.figure.Extents;
import tandem.analytics.figure.Members;
import tandem.analytics.figure.Period;
import tandem.analytics.figure.Privacy;
import tandem.analytics.figure.Reasons;
import tandem.analytics.figure.Snapshots;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.money.RecordedRates;
import tandem.web.problem.Problems;

/** Answers requests for comparisons, each from one snapshot and in the caller's language. */
@ApplicationScoped
public class Comparisons {

  private final Catalogue catalogue;
  private final RecordedRates rates;
  private final Snapshots snapshots;
  private final Extents extents;
  private final Compare compare;
  private final Problems problems;
  private final Caller caller;

  Comparisons(
      Catalogue catalogue,
      RecordedRates rates,
      Snapshots snapshots,
      Extents extents,
      Compare compare,
      Problems problems,
      Caller caller) {
    this.catalogue = catalogue;
    this.rates = rates;
    this.snapshots = snapshots;
    this.extents = extents;
    this.compare = compare;
    this.problems = problems;
    this.caller = caller;
  }

  /**
   * Answers one question, with the teams behind the changes of functions where they are asked for.
   */
  ComparisonView answer(ComparisonParameters asked) {
    if (!ComparisonQuestion.asks("behind", asked.behind)) {
      return answer(List.of(asked)).getFirst();
    }
    asked.requireByFunction();
    List<ComparisonView> both = answer(List.of(asked, asked.byTeam()));
    return both.getFirst().behind(both.getLast());
  }

  /**
   * Answers several questions from one snapshot.
   *
   * @throws tandem.acts.RefusedException if one asks what cannot be asked
   */
  public List<ComparisonView> answer(List<ComparisonParameters> asked) {
    Words words =
        new Words(Reasons.in(problems), problems.locale(), rates.reporting().getCurrencyCode());
    return snapshots.read(
        snapshot -> {
          Privacy privacy = Privacy.of(caller, snapshot);
          Optional<Period> data = RecordedDays.read(snapshot, catalogue);
          Extents.Extent extent = extents.of(snapshot);
          Members members = new Members(snapshot, catalogue, privacy);
          List<ComparisonView> views = new ArrayList<>();
          for (ComparisonParameters one : asked) {
            ComparisonQuestion question =
                ComparisonQuestion.read(
                    one,
                    catalogue,
                    snapshot.today(),
                    data,
                    ComparisonFilters.read(one.filter, members));
            views.add(compare.compare(question, snapshot, privacy, words).within(extent));
          }
          return views;
        });
  }
}
