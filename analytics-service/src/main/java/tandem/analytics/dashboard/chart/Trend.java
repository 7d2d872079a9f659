package tandem.analytics.dashboard.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A series with the limits of its levels.
 *
 * @param line through the periods that are over; broken where one has no value
 * @param bands between the limits, one for each level
 * @param levels a line at each level
 * @param points all that are over
 * @param outside those beyond their limits
 * @param last the last that is over; null where there is none
 * @param running the one that is not over; null where there is none
 * @param tail from the last to the running one, empty where there is none
 * @param cut x between the last period of a level and the first of the next; null for one level
 * @param marks the first and the last level, for their captions
 */
public record Trend(
    String line,
    List<String> bands,
    List<String> levels,
    List<Dot> points,
    List<Dot> outside,
    Dot last,
    Dot running,
    String tail,
    String cut,
    List<Level> marks) {

  /**
   * @param place of the period in the series
   */
  public record Dot(int place, String x, String y) {

    static Dot at(int place, double x, double y) {
      return new Dot(place, Path.tenth(x), Path.tenth(y));
    }
  }

  /**
   * The vertical place of a caption of a level: under its band where that lies high, else above.
   *
   * @param x of its first period
   */
  public record Level(String x, String y) {}

  /** How far above or under a band its caption stands. */
  private static final double ABOVE = 6;

  private static final double UNDER = 15;

  /**
   * @param changed the place of the first period of the last level, or −1 for one level
   * @param within the values that have to be seen, besides those of the series
   */
  public static Trend of(List<Observation> series, int changed, Box box, double... within) {
    return new Drawing(series, changed, box, within).trend();
  }

  /** The values between which a series and its limits lie. */
  record Extent(double lowest, double highest) {

    static Extent of(List<Observation> series, double... within) {
      double[] all =
          DoubleStream.concat(
                  series.stream()
                      .flatMapToDouble(it -> DoubleStream.of(it.value(), it.lower(), it.upper())),
                  DoubleStream.of(within))
              .filter(it -> !Double.isNaN(it))
              .toArray();
      return new Extent(DoubleStream.of(all).min().orElse(0), DoubleStream.of(all).max().orElse(1));
    }
  }

  /** Works a trend out. */
  private static final class Drawing {

    private final List<Observation> series;
    private final int changed;
    private final Box box;
    private final Extent extent;
    private final int count;

    Drawing(List<Observation> series, int changed, Box box, double... within) {
      this.series = series;
      this.changed = changed;
      this.box = box;
      this.extent = Extent.of(series, within);
      this.count = series.size();
    }

    private double x(int i) {
      return box.x(i, count);
    }

    private double y(double value) {
      return box.y(value, extent.lowest(), extent.highest());
    }

    private double between(int i) {
      return (x(i - 1) + x(i)) / 2;
    }

    Trend trend() {
      List<Dot> over = dots(IntStream.range(0, count).filter(i -> series.get(i).over()));
      List<Dot> running = dots(IntStream.range(0, count).filter(i -> !series.get(i).over()));
      List<int[]> spans = spans();
      return new Trend(
          line(),
          spans.stream().map(it -> band(it[0], it[1])).filter(it -> !it.isEmpty()).toList(),
          spans.stream().flatMap(it -> level(it[0], it[1])).toList(),
          over,
          dots(IntStream.range(0, count).filter(i -> series.get(i).isOutside())),
          over.isEmpty() ? null : over.getLast(),
          running.isEmpty() ? null : running.getLast(),
          over.isEmpty() || running.isEmpty() ? "" : tail(over.getLast(), running.getLast()),
          changed > 0 ? Path.tenth(between(changed)) : null,
          spans.stream().flatMap(it -> mark(it[0], it[1])).toList());
    }

    private List<Dot> dots(IntStream places) {
      return places
          .filter(i -> series.get(i).isThere())
          .mapToObj(i -> Dot.at(i, x(i), y(series.get(i).value())))
          .toList();
    }

    /** From one place to before another, for each level. */
    private List<int[]> spans() {
      return changed > 0
          ? List.of(new int[] {0, changed}, new int[] {changed, count})
          : List.of(new int[] {0, count});
    }

    private String line() {
      Path path = new Path();
      boolean isBroken = true;
      for (int i = 0; i < count; i++) {
        Observation one = series.get(i);
        if (!one.over() || !one.isThere()) {
          isBroken = true;
        } else if (isBroken) {
          path.move(x(i), y(one.value()));
          isBroken = false;
        } else {
          path.line(x(i), y(one.value()));
        }
      }
      return path.toString();
    }

    private static String tail(Dot last, Dot running) {
      return "M%s %sL%s %s".formatted(last.x(), last.y(), running.x(), running.y());
    }

    /** Along the upper limits and back along the lower ones, to half way between the levels. */
    private String band(int from, int to) {
      List<Integer> places = limited(from, to);
      Path path = new Path();
      if (places.size() < 2) {
        return "";
      }
      path.move(start(places, from), y(series.get(places.getFirst()).upper()));
      places.forEach(i -> path.line(x(i), y(series.get(i).upper())));
      path.line(end(places, to), y(series.get(places.getLast()).upper()));
      path.line(end(places, to), y(series.get(places.getLast()).lower()));
      places.reversed().forEach(i -> path.line(x(i), y(series.get(i).lower())));
      path.line(start(places, from), y(series.get(places.getFirst()).lower()));
      return path.close().toString();
    }

    private double start(List<Integer> places, int from) {
      return from == 0 ? x(places.getFirst()) : between(from);
    }

    private double end(List<Integer> places, int to) {
      return to == count ? x(places.getLast()) : between(to);
    }

    private List<Integer> limited(int from, int to) {
      List<Integer> places = new ArrayList<>();
      for (int i = from; i < to; i++) {
        if (series.get(i).hasLimits()) {
          places.add(i);
        }
      }
      return places;
    }

    private Stream<String> level(int from, int to) {
      List<Integer> places = limited(from, to);
      if (places.size() < 2) {
        return Stream.empty();
      }
      double y = y(series.get(places.getLast()).level());
      return Stream.of(new Path().move(start(places, from), y).line(end(places, to), y).toString());
    }

    private Stream<Level> mark(int from, int to) {
      List<Integer> places = limited(from, to);
      if (places.size() < 2) {
        return Stream.empty();
      }
      double top = places.stream().mapToDouble(i -> y(series.get(i).upper())).min().orElseThrow();
      double bottom =
          places.stream().mapToDouble(i -> y(series.get(i).lower())).max().orElseThrow();
      boolean isHigh = (top + bottom) / 2 < (box.top() + box.bottom()) / 2;
      return Stream.of(
          new Level(
              Path.tenth(start(places, from)), Path.tenth(isHigh ? bottom + UNDER : top - ABOVE)));
    }
  }
}
