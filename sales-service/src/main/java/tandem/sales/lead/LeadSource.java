package tandem.sales.lead;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a lead comes from. */
enum LeadSource {
  @JsonProperty("phone")
  PHONE,
  @JsonProperty("mail")
  MAIL,
  @JsonProperty("face-to-face")
  FACE_TO_FACE,
  @JsonProperty("web")
  WEB,
  @JsonProperty("social")
  SOCIAL,
  @JsonProperty("referral")
  REFERRAL,
  @JsonProperty("event")
  EVENT,
  @JsonProperty("partner")
  PARTNER
}
