package tandem.sales.deal;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of a deal. */
enum DealState {
  @JsonProperty("closed")
  CLOSED,
  @JsonProperty("cancelled")
  CANCELLED,
  /** The win it came from was reopened: as if it had never been. */
  @JsonProperty("withdrawn")
  WITHDRAWN
}
