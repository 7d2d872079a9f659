package tandem.operations.processrun;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a run is. */
enum RunState {
  @JsonProperty("requested")
  REQUESTED,
  @JsonProperty("started")
  STARTED,
  @JsonProperty("completed")
  COMPLETED,
  @JsonProperty("abandoned")
  ABANDONED;

  boolean ended() {
    return this == COMPLETED || this == ABANDONED;
  }
}
