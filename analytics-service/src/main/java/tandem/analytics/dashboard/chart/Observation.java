package tandem.analytics.dashboard.chart;

/**
 * A period of a series as it is drawn.
 *
 * @param value NaN where there is none
 * @param lower of the limits of its level, NaN where there are none
 * @param level of its own, NaN where there is none
 * @param over whether the period is over: what runs is drawn hollow, and no limits are its own
 */
public record Observation(double value, double lower, double upper, double level, boolean over) {

  boolean isThere() {
    return !Double.isNaN(value);
  }

  boolean hasLimits() {
    return !Double.isNaN(lower) && !Double.isNaN(upper);
  }

  /** Whether it lies beyond its limits. */
  boolean isOutside() {
    return isThere() && hasLimits() && (value < lower || value > upper);
  }
}
