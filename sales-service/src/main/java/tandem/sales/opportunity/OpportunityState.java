package tandem.sales.opportunity;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far an opportunity is. */
enum OpportunityState {
  @JsonProperty("open")
  OPEN,
  @JsonProperty("won")
  WON,
  @JsonProperty("lost")
  LOST
}
