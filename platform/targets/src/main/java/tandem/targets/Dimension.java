package tandem.targets;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of part of a function a target is for. */
enum Dimension {
  @JsonProperty("function")
  FUNCTION,
  @JsonProperty("team")
  TEAM,
  @JsonProperty("region")
  REGION,
  @JsonProperty("person")
  PERSON
}
