package tandem.activities;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who got in touch. */
enum Direction {
  /** The customer. */
  @JsonProperty("inbound")
  INBOUND,
  /** The company. */
  @JsonProperty("outbound")
  OUTBOUND
}
