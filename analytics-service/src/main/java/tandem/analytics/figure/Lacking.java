package tandem.analytics.figure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Measure;
import tandem.analytics.metric.Metric;

/**
 * Which kinds of records a metric rests on, and so what is missing in it where events were set
 * aside.
 */
public final class Lacking {

  private static final String TARGET = "target";

  private Lacking() {}

  /** How many events the metric lacks. */
  public static long events(Metric metric, Catalogue catalogue, Snapshot snapshot) {
    return snapshot.freshness().lacking(kinds(metric, catalogue));
  }

  /** Null where it lacks none, for answers that leave that out. */
  static Long orNull(long events) {
    return events == 0 ? null : Long.valueOf(events);
  }

  private static Set<String> kinds(Metric metric, Catalogue catalogue) {
    Set<String> kinds = new HashSet<>();
    List<Measure> measures =
        Stream.concat(Dimension.measures(metric, catalogue).stream(), metric.ages().stream())
            .toList();
    for (Measure measure : measures) {
      kinds.add(measure.on().kind().name());
      measure.others().forEach(other -> kinds.add(other.kind().name()));
    }
    if (metric.formulas().anyMatch(formula -> !formula.targets().isEmpty())) {
      kinds.add(TARGET);
    }
    return kinds;
  }
}
