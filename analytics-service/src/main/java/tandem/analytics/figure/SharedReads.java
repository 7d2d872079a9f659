package tandem.analytics.figure;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.analytics.metric.DimensionSet;
import tandem.analytics.metric.Measure;
import tandem.analytics.metric.Metric;

/**
 * Reads for questions that differ in their metric and grain alone: what one of them needs of the
 * rollups is read for all of them at once, by the finest grain, and added up for a coarser one;
 * what is kept by month is not read again at all. For one snapshot; not thread-safe.
 */
public final class SharedReads implements Readers {

  private final Snapshot snapshot;
  private final Readers monthly;
  private final Grain finest;
  private final List<Measure> totals;
  private final List<Measure> stocks;
  private final List<Measure> durations;
  private final Map<Place, List<Slice>> slices = new HashMap<>();
  private final Map<Place, List<Histogram>> histograms = new HashMap<>();

  private final Map<String, Boolean> keeping = new HashMap<>();

  /**
   * What was read.
   *
   * @param set name of the rollups' set; null for the facts
   * @param by what of it was told apart: more than is asked for where cells are counted, or members
   *     once
   * @param periods the first days of what was put together
   */
  private record Place(
      String set,
      Period days,
      List<Dimension> by,
      List<Filter> filters,
      List<LocalDate> periods,
      List<String> measures) {}

  /**
   * @param finest grain of the questions
   */
  SharedReads(Snapshot snapshot, Months months, Grain finest, Collection<Metric> metrics) {
    this.snapshot = snapshot;
    this.monthly = Readers.monthly(snapshot, months);
    this.finest = finest;
    this.totals = kept(metrics.stream().flatMap(it -> it.reads().counted().stream()));
    this.stocks = kept(metrics.stream().flatMap(it -> it.reads().stocks().stream()));
    this.durations = kept(metrics.stream().flatMap(it -> it.distribution().stream()));
  }

  private static List<Measure> kept(Stream<Measure> measures) {
    return measures.distinct().toList();
  }

  @Override
  public Reader of(Question question, Optional<DimensionSet> set) {
    return question.isKeptByMonth() ? monthly.of(question, set) : new Shared(question, set);
  }

  private final class Shared implements Reader {

    private final Question question;
    private final Optional<DimensionSet> set;
    private final Reader direct;

    Shared(Question question, Optional<DimensionSet> set) {
      this.question = question;
      this.set = set;
      this.direct = Readers.direct(snapshot).of(question, set);
    }

    @Override
    public List<Slice> totals(List<Measure> measures, Grid grid) throws SQLException {
      List<String> names = measures.stream().map(Measure::name).toList();
      List<Slice> found = new ArrayList<>();
      for (Slice slice : slices(sharing(measures), grid.finer(finest))) {
        if (names.contains(slice.measure())) {
          found.add(slice.in(grid));
        }
      }
      return found;
    }

    /** All that the questions need where these are among it. */
    private List<Measure> sharing(List<Measure> measures) {
      return Stream.of(totals, stocks)
          .filter(shared -> isShared(measures, shared))
          .findFirst()
          .orElse(measures);
    }

    private boolean isShared(List<Measure> measures, List<Measure> shared) {
      return set.isPresent() && shared.containsAll(measures) && keeps(set.get());
    }

    /** Whether the set has all that the questions need. */
    private boolean keeps(DimensionSet its) {
      return keeping.computeIfAbsent(
          its.name(),
          name -> Stream.of(totals, stocks, durations).flatMap(List::stream).allMatch(its::keeps));
    }

    private Place place(List<Measure> measures, Grid grid) {
      return new Place(
          set.map(DimensionSet::name).orElse(null),
          grid.days(),
          question.by(),
          question.filters(),
          grid.periods(),
          measures.stream().map(Measure::name).toList());
    }

    private List<Slice> slices(List<Measure> measures, Grid grid) throws SQLException {
      Place place = place(measures, grid);
      List<Slice> read = slices.get(place);
      if (read == null) {
        read = direct.totals(measures, grid);
        slices.put(place, read);
      }
      return read;
    }

    @Override
    public List<Spread> spreads(Measure measure, Grid grid) throws SQLException {
      return set.isEmpty()
          ? direct.spreads(measure, grid)
          : histograms(measure, grid).stream().map(Histogram::spread).toList();
    }

    @Override
    public List<Histogram> histograms(Measure measure, Grid grid) throws SQLException {
      if (set.isEmpty()) {
        return direct.histograms(measure, grid);
      }
      List<Measure> measures = isShared(List.of(measure), durations) ? durations : List.of(measure);
      Map<Histogram.Place, Histogram> coarse = new LinkedHashMap<>();
      for (Histogram histogram : histograms(measures, grid.finer(finest))) {
        Histogram.Place of = histogram.place();
        if (of.measure().equals(measure.name())) {
          Histogram.Place at =
              new Histogram.Place(of.measure(), grid.periodOf(of.start()), of.key());
          coarse.merge(at, histogram.at(at), Histogram::plus);
        }
      }
      return List.copyOf(coarse.values());
    }

    private List<Histogram> histograms(List<Measure> measures, Grid grid) throws SQLException {
      Place place = place(measures, grid);
      List<Histogram> read = histograms.get(place);
      if (read == null) {
        read = QueriedRows.of(snapshot, set.orElseThrow(), question).histograms(measures, grid);
        histograms.put(place, read);
      }
      return read;
    }
  }
}
