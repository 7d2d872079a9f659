package tandem.improvements;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/** How far an improvement is. */
enum ImprovementState {
  @JsonProperty("proposed")
  PROPOSED,
  @JsonProperty("running")
  RUNNING,
  /** It stays as it is. */
  @JsonProperty("kept")
  KEPT,
  /** It is as it was before. */
  @JsonProperty("reversed")
  REVERSED;

  /** As it follows from what has happened; null for what has not. */
  static ImprovementState of(Instant started, Instant kept, Instant reversed) {
    if (kept != null) {
      return KEPT;
    }
    if (reversed != null) {
      return REVERSED;
    }
    return started == null ? PROPOSED : RUNNING;
  }
}
