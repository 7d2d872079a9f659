package tandem.analytics.figure;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.DimensionSet;
import tandem.analytics.metric.Distinct;
import tandem.analytics.metric.Measure;
import tandem.analytics.metric.Position;
import tandem.analytics.money.ExchangeRates;

/**
 * Reads what the figures of a question are made of, each where it is planned to be read.
 *
 * @param question what of it can be counted
 */
record TallyReader(
    Question question,
    Snapshot snapshot,
    Readers readers,
    Function<Question, Plan> planner,
    Catalogue catalogue,
    ExchangeRates rates) {

  void readInto(Tally tally) throws SQLException {
    readCounts(tally);
    readMore(tally);
    if (question.metric().ages().isPresent()) {
      tally.addAges(new Ages(snapshot, question).read(question.metric().ages().get()));
    }
  }

  /** What adds up over periods: counts, sums, and changes of stocks. */
  void readCounts(Tally tally) throws SQLException {
    Grid grid = Grid.of(question, rates);
    if (question.metric().cells().isPresent()) {
      Grid months = grid.finer(Grain.MONTH);
      new CellSums(question, months, catalogue, rates).add(totals(months)).addTo(tally);
    } else if (question.metric().trailing().isPresent()) {
      readTrailing(tally);
    } else {
      tally.addTotals(totals(grid));
    }
    for (Position position : question.metric().reads().positions()) {
      tally.addOpen(
          position.measure(),
          new FromPositions(snapshot, question).read(position, tally.periods()));
    }
    List<Measure> stocks = question.metric().reads().stocks();
    if (!stocks.isEmpty()) {
      tally.addFlows(
          Functions.apart(question, reader(plan().totals()).totals(stocks, grid.withAllBefore())));
    }
  }

  /** What was counted on so many days before the end of each period, of all of them at once. */
  private void readTrailing(Tally tally) throws SQLException {
    FromWindows windows = new FromWindows(snapshot, question);
    int days = question.metric().trailing().orElseThrow();
    List<Period> trailing =
        tally.periods().stream().map(period -> windows.days(period, days)).toList();
    NavigableSet<LocalDate> cuts = new TreeSet<>();
    trailing.forEach(its -> cuts.addAll(List.of(its.from(), its.to())));
    Period all = new Period(cuts.first(), cuts.last());
    Question asked =
        new Question(
            question.metric(), all, Grain.DAY, question.by(), question.filters(), question.asOf());
    List<Slice> slices =
        readers
            .of(asked, planner.apply(asked).exact())
            .totals(question.metric().reads().counted(), Grid.cut(all, cuts, rates));
    tally.addTrailing(Functions.apart(asked, slices), trailing);
  }

  /** What of all the time at once does not add up from its parts. */
  void readWhole(Tally whole) throws SQLException {
    if (!question.metric().addsUp()) {
      readCounts(whole);
    }
    readMore(whole);
  }

  /** What does not add up over periods: members that are counted once, and quantiles. */
  void readMore(Tally tally) throws SQLException {
    for (Distinct distinct : question.metric().reads().distinct()) {
      tally.addDistinct(question, distinct, members(distinct));
      if (distinct.window().isPresent()) {
        List<Period> periods = question.period().split(question.grain());
        tally.addUnknown(distinct, new FromWindows(snapshot, question).unknown(distinct, periods));
      }
    }
    Optional<Measure> durations = question.metric().distribution();
    if (durations.isPresent()) {
      Grid grid = Grid.of(question, rates);
      tally.addSpreads(reader(plan().histograms()).spreads(durations.get(), grid));
    }
  }

  private List<Slice> members(Distinct distinct) throws SQLException {
    Question asked = DistinctCounts.asked(question, distinct);
    if (distinct.window().isPresent()) {
      List<Period> periods = question.period().split(question.grain());
      return new FromWindows(snapshot, question).read(distinct, periods);
    }
    List<Slice> slices =
        readers
            .of(asked, planner.apply(asked).totals())
            .totals(List.of(distinct.among()), Grid.of(asked, rates));
    return Functions.apart(asked, slices);
  }

  /** How the durations are spread, of all the question at once; empty where there are none. */
  Optional<Histogram> histogram() throws SQLException {
    Measure durations = question.metric().distribution().orElseThrow();
    return reader(plan().histograms()).histograms(durations, Grid.of(question, rates)).stream()
        .reduce(Histogram::plus)
        .filter(histogram -> !histogram.isEmpty());
  }

  private List<Slice> totals(Grid grid) throws SQLException {
    List<Measure> measures = question.metric().reads().counted();
    if (measures.isEmpty()) {
      return List.of();
    }
    Question asked = question.inCells();
    Plan plan = planner.apply(asked);
    List<Slice> slices = readers.of(asked, plan.totals()).totals(measures, grid);
    Predicate<Slice> isInexact =
        slice -> rates.changeWithinMonths(slice.currency(), grid.days().from(), grid.days().to());
    if (!plan.canConvert() && slices.stream().anyMatch(isInexact)) {
      slices = readers.of(asked, plan.exact()).totals(measures, grid);
    }
    return Functions.apart(asked, slices);
  }

  private Plan plan() {
    return planner.apply(question);
  }

  private Reader reader(Optional<DimensionSet> set) {
    return readers.of(question, set);
  }
}
