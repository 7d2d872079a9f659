package tandem.activities;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What came of it. */
enum ActivityOutcome {
  @JsonProperty("reached")
  REACHED,
  /** Nobody answered. */
  @JsonProperty("not-reached")
  NOT_REACHED,
  @JsonProperty("agreed")
  AGREED,
  @JsonProperty("declined")
  DECLINED
}
