package tandem.analytics.figure;

import tandem.analytics.metric.Metric;

/**
 * Which kinds of records a metric rests on, and so what is missing in it where events were set
 * aside.
 */
public final class Lacking {

  private Lacking() {}

  /** How many events the metric lacks. */
  public static long events(Metric metric, Snapshot snapshot) {
    return snapshot.freshness().lacking(metric.reads().kinds());
  }

  /** Null where it lacks none, for answers that leave that out. */
  static Long orNull(long events) {
    return events == 0 ? null : Long.valueOf(events);
  }
}
