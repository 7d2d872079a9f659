package tandem.sales.market;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a note is about. */
enum MarketSubject {
  @JsonProperty("demand")
  DEMAND,
  @JsonProperty("competitor")
  COMPETITOR,
  @JsonProperty("price")
  PRICE,
  @JsonProperty("regulation")
  REGULATION
}
