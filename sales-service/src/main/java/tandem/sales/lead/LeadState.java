package tandem.sales.lead;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a lead is. */
enum LeadState {
  @JsonProperty("captured")
  CAPTURED,
  @JsonProperty("qualified")
  QUALIFIED,
  @JsonProperty("converted")
  CONVERTED,
  @JsonProperty("disqualified")
  DISQUALIFIED
}
