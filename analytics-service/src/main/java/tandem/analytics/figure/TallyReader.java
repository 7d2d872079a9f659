package tandem.analytics.figure;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.DimensionSet;
import tandem.analytics.metric.Measure;
import tandem.analytics.metric.Metric;
import tandem.analytics.money.ExchangeRates;

/**
 * Reads what the figures of a question are made of, as planned.
 *
 * @param question what of it can be counted
 */
record TallyReader(
    Question question,
    Snapshot snapshot,
    Readers readers,
    Plan plan,
    Catalogue catalogue,
    ExchangeRates rates) {

  void readInto(Tally tally) throws SQLException {
    Metric metric = question.metric();
    Grid grid = Grid.of(question, rates);
    tally.addTotals(totals(grid), grid);
    if (metric.distribution().isPresent()) {
      Measure spread = metric.distribution().get();
      tally.addSpreads(reader(plan.histograms()).spreads(spread, grid));
    }
    List<Measure> stocks = Dimension.stocks(metric, catalogue);
    if (!stocks.isEmpty()) {
      tally.addFlows(reader(plan.totals()).totals(stocks, grid.withAllBefore()));
    }
    if (metric.ages().isPresent()) {
      tally.addAges(new Ages(snapshot, question).read(metric.ages().get()));
    }
  }

  private List<Slice> totals(Grid grid) throws SQLException {
    List<Measure> measures = Dimension.formulaMeasures(question.metric(), catalogue);
    if (measures.isEmpty()) {
      return List.of();
    }
    List<Slice> slices = reader(plan.totals()).totals(measures, grid);
    Predicate<Slice> isForeign =
        slice -> !slice.currency().isEmpty() && !slice.currency().equals(grid.reporting());
    return !plan.canConvert() && slices.stream().anyMatch(isForeign)
        ? reader(plan.exact()).totals(measures, grid)
        : slices;
  }

  private Reader reader(Optional<DimensionSet> set) {
    return readers.of(question, set);
  }
}
