package tandem.analytics.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.DimensionSet;
import tandem.analytics.metric.Measure;
import tandem.analytics.metric.Metric;
import tandem.analytics.money.ExchangeRates;

/** Answers a question with a series: plans where to read, reads, and puts the figures together. */
@ApplicationScoped
public class AnswerSeries {

  private final Catalogue catalogue;
  private final ExchangeRates rates;

  AnswerSeries(Catalogue catalogue, ExchangeRates rates) {
    this.catalogue = catalogue;
    this.rates = rates;
  }

  /**
   * @throws tandem.web.RefusedException if the caller may not see it
   */
  public Series answer(Question question, Snapshot snapshot, Privacy privacy, Reasons reasons)
      throws SQLException {
    privacy.check(question);
    Tally tally = tally(question, snapshot, Plan.of(question, catalogue));
    privacy.check(question, tally.keys());
    return new SeriesBuilder(question, snapshot, tally, catalogue, rates, reasons).build();
  }

  /** What the answer is made of, read as planned. */
  Tally tally(Question question, Snapshot snapshot, Plan plan) throws SQLException {
    Metric metric = question.metric();
    Grid grid = Grid.of(question, rates);
    Tally tally = new Tally(catalogue, rates);
    tally.addTotals(totals(question, snapshot, plan, grid), grid);
    if (metric.distribution().isPresent()) {
      tally.addSpreads(
          reader(question, snapshot, plan.histograms()).spreads(metric.distribution().get(), grid));
    }
    if (metric.stock().isPresent()) {
      tally.addFlows(
          reader(question, snapshot, plan.totals())
              .totals(List.of(metric.stock().get()), grid.withAllBefore()));
    }
    return tally;
  }

  private List<Slice> totals(Question question, Snapshot snapshot, Plan plan, Grid grid)
      throws SQLException {
    List<Measure> measures = Dimension.formulaMeasures(question.metric(), catalogue);
    List<Slice> slices = reader(question, snapshot, plan.totals()).totals(measures, grid);
    Predicate<Slice> isForeign =
        slice -> !slice.currency().isEmpty() && !slice.currency().equals(grid.reporting());
    if (!plan.canConvert() && slices.stream().anyMatch(isForeign)) {
      return totals(question, snapshot, plan.withTotalsFromFacts(), grid);
    }
    return slices;
  }

  private static Reader reader(Question question, Snapshot snapshot, Optional<DimensionSet> set) {
    return set.<Reader>map(
            it -> new FromRollups(snapshot.connection(), snapshot.generation(), question, it))
        .orElseGet(() -> new FromFacts(snapshot.connection(), snapshot.generation(), question));
  }
}
