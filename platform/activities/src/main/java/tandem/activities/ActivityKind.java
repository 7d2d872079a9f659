package tandem.activities;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How somebody got in touch. */
enum ActivityKind {
  @JsonProperty("call")
  CALL,
  @JsonProperty("mail")
  MAIL,
  @JsonProperty("visit")
  VISIT,
  @JsonProperty("demo")
  DEMO,
  @JsonProperty("meeting")
  MEETING,
  @JsonProperty("other")
  OTHER
}
