package tandem.analytics.comparison;

import com.fasterxml.jackson.annotation.JsonProperty;
import tandem.analytics.metric.Metric;

/** What may be said of a series. */
public enum Verdict {
  @JsonProperty("better")
  BETTER,
  @JsonProperty("worse")
  WORSE,
  /** Of a metric that is best within a band. */
  @JsonProperty("higher")
  HIGHER,
  @JsonProperty("lower")
  LOWER,
  /** What moved may be noise. */
  @JsonProperty("no-change")
  NO_CHANGE,
  /** It cannot be said. */
  @JsonProperty("unsaid")
  UNSAID;

  public static Verdict of(Metric.Direction direction, boolean isUp) {
    return switch (direction) {
      case UP -> isUp ? BETTER : WORSE;
      case DOWN -> isUp ? WORSE : BETTER;
      case BAND -> isUp ? HIGHER : LOWER;
    };
  }

  public boolean isChange() {
    return this != NO_CHANGE && this != UNSAID;
  }
}
