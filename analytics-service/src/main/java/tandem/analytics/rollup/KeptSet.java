package tandem.analytics.rollup;

import java.time.LocalDate;
import java.util.List;
import tandem.analytics.metric.DimensionSet;
import tandem.analytics.metric.DimensionSet.Grain;
import tandem.analytics.metric.Measure;

/** One set in which a measure is kept, by days or by months. */
record KeptSet(String measure, boolean isDuration, String set, Grain grain) {

  /**
   * What is counted where.
   *
   * @param day on which it happened
   * @param knownDay on which it became known
   */
  record Occurrence(Place place, LocalDate day, LocalDate knownDay) {}

  static KeptSet of(Measure measure, DimensionSet set) {
    return new KeptSet(measure.name(), measure.isDuration(), set.name(), set.grain());
  }

  /**
   * @param currency empty where no money is counted
   */
  Place place(List<Object> dims, String currency) {
    return new Place(set, dims, currency);
  }

  /**
   * @param sign 1, or −1 for what is taken away
   */
  void add(Occurrence at, int sign, long count, long amount, Rollups into) {
    into.add(
        new RollupKey(measure, at.place(), start(at.day()), start(at.knownDay())),
        sign * count,
        sign * amount);
    if (isDuration) {
      into.add(
          new BinKey(
              measure,
              at.place(),
              at.day().withDayOfMonth(1),
              at.knownDay().withDayOfMonth(1),
              Bins.of(amount)),
          sign * count);
    }
  }

  private LocalDate start(LocalDate day) {
    return grain == Grain.DAY ? day : day.withDayOfMonth(1);
  }
}
