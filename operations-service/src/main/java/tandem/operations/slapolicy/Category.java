package tandem.operations.slapolicy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a customer comes with. */
public enum Category {
  @JsonProperty("complaint")
  COMPLAINT,
  @JsonProperty("feedback")
  FEEDBACK,
  @JsonProperty("request")
  REQUEST,
  /** Belongs to sales. */
  @JsonProperty("after-sales")
  AFTER_SALES
}
