package tandem.operations.servicecase;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a case is. */
enum CaseState {
  @JsonProperty("open")
  OPEN,
  @JsonProperty("paused")
  PAUSED,
  @JsonProperty("resolved")
  RESOLVED,
  @JsonProperty("closed")
  CLOSED,
  @JsonProperty("withdrawn")
  WITHDRAWN;

  /** Whether something is still to be done, or waited for. */
  boolean isOpen() {
    return this == OPEN || this == PAUSED;
  }
}
