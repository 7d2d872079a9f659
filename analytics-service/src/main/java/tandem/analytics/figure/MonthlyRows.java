package tandem.analytics.figure;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.analytics.metric.DimensionSet;
import tandem.analytics.metric.Measure;

/**
 * The rollups of one dimension set as known now: of the whole months that a question is about as
 * {@link Months} has them, of the days before and after by a query.
 */
final class MonthlyRows implements RollupRows {

  private final Months months;
  private final DimensionSet set;
  private final RollupRows days;
  private final int[] by;
  private final List<Filter> filters;

  MonthlyRows(Months months, DimensionSet set, Question question, RollupRows days) {
    this.months = months;
    this.set = set;
    this.days = days;
    this.by = question.by().stream().mapToInt(this::at).toArray();
    this.filters = question.filters().stream().map(Functions::ofRows).toList();
  }

  private int at(Dimension dimension) {
    return set.dimensions().indexOf(dimension.name());
  }

  @Override
  public List<Slice> totals(List<Measure> measures, Grid grid) throws SQLException {
    Optional<Period> whole = grid.wholeMonths();
    if (whole.isEmpty()) {
      return days.totals(measures, grid);
    }
    List<Slice> slices = new ArrayList<>();
    for (Map<String, List<Slice>> month : months.totals(set, whole.get())) {
      for (Measure measure : measures) {
        for (Slice slice : month.getOrDefault(measure.name(), List.of())) {
          if (passes(slice.key())) {
            slices.add(slice.at(grid.startOf(slice), key(slice.key())));
          }
        }
      }
    }
    for (Period rest : grid.days().without(whole.get())) {
      slices.addAll(days.totals(measures, grid.only(rest)));
    }
    return slices;
  }

  @Override
  public List<Histogram> histograms(List<Measure> measures, Grid grid) throws SQLException {
    Map<Histogram.Place, Histogram> sums = new LinkedHashMap<>();
    for (Map<String, List<Histogram>> month : months.histograms(set, grid.days())) {
      for (Measure measure : measures) {
        for (Histogram histogram : month.getOrDefault(measure.name(), List.of())) {
          Histogram.Place of = histogram.place();
          if (passes(of.key())) {
            Histogram.Place at =
                new Histogram.Place(of.measure(), grid.periodOf(of.start()), key(of.key()));
            sums.merge(at, histogram.at(at), Histogram::plus);
          }
        }
      }
    }
    return sums.values().stream().filter(histogram -> !histogram.isEmpty()).toList();
  }

  private boolean passes(List<String> key) {
    for (Filter filter : filters) {
      String value = key.get(at(filter.dimension()));
      if (value == null ? !filter.orNone() : !filter.values().contains(value)) {
        return false;
      }
    }
    return true;
  }

  private List<String> key(List<String> all) {
    if (by.length == all.size() && isInOrder()) {
      return all;
    }
    String[] key = new String[by.length];
    Arrays.setAll(key, i -> all.get(by[i]));
    return Arrays.asList(key);
  }

  private boolean isInOrder() {
    for (int i = 0; i < by.length; i++) {
      if (by[i] != i) {
        return false;
      }
    }
    return true;
  }
}
