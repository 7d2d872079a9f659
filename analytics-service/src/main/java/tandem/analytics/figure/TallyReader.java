package tandem.analytics.figure;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.DimensionSet;
import tandem.analytics.metric.Measure;
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
    readCounts(tally);
    readSpreads(tally);
    if (question.metric().ages().isPresent()) {
      tally.addAges(new Ages(snapshot, question).read(question.metric().ages().get()));
    }
  }

  /** What adds up over periods: counts, sums, and changes of stocks. */
  void readCounts(Tally tally) throws SQLException {
    Grid grid = Grid.of(question, rates);
    tally.addTotals(Functions.apart(question, totals(grid)));
    List<Measure> stocks = question.metric().reads().stocks();
    if (!stocks.isEmpty()) {
      tally.addFlows(
          Functions.apart(question, reader(plan.totals()).totals(stocks, grid.withAllBefore())));
    }
  }

  void readSpreads(Tally tally) throws SQLException {
    Optional<Measure> durations = question.metric().distribution();
    if (durations.isPresent()) {
      Grid grid = Grid.of(question, rates);
      tally.addSpreads(reader(plan.histograms()).spreads(durations.get(), grid));
    }
  }

  /** How the durations are spread, of all the question at once; empty where there are none. */
  Optional<Histogram> histogram() throws SQLException {
    Measure durations = question.metric().distribution().orElseThrow();
    return reader(plan.histograms()).histograms(durations, Grid.of(question, rates)).stream()
        .reduce(Histogram::plus)
        .filter(histogram -> !histogram.isEmpty());
  }

  private List<Slice> totals(Grid grid) throws SQLException {
    List<Measure> measures = question.metric().reads().counted();
    if (measures.isEmpty()) {
      return List.of();
    }
    List<Slice> slices = reader(plan.totals()).totals(measures, grid);
    Predicate<Slice> isInexact =
        slice -> rates.changeWithinMonths(slice.currency(), grid.days().from(), grid.days().to());
    return !plan.canConvert() && slices.stream().anyMatch(isInexact)
        ? reader(plan.exact()).totals(measures, grid)
        : slices;
  }

  private Reader reader(Optional<DimensionSet> set) {
    return readers.of(question, set);
  }
}
