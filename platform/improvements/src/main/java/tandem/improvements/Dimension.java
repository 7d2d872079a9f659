package tandem.improvements;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of part of a function an improvement is to move. */
enum Dimension {
  @JsonProperty("function")
  FUNCTION,
  @JsonProperty("team")
  TEAM,
  @JsonProperty("region")
  REGION
}
