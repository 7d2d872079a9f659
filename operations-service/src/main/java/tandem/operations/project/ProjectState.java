package tandem.operations.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/** How far a project is. */
enum ProjectState {
  @JsonProperty("planned")
  PLANNED,
  @JsonProperty("running")
  RUNNING,
  @JsonProperty("delivered")
  DELIVERED,
  @JsonProperty("cancelled")
  CANCELLED;

  /** As it follows from what has happened; null for what has not. */
  static ProjectState of(Instant started, Instant delivered, Instant cancelled) {
    if (delivered != null) {
      return DELIVERED;
    }
    if (cancelled != null) {
      return CANCELLED;
    }
    return started == null ? PLANNED : RUNNING;
  }
}
