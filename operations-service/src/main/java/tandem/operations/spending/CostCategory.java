package tandem.operations.spending;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is paid for. */
enum CostCategory {
  /** Customers who buy for the first time. */
  @JsonProperty("acquisition")
  ACQUISITION,
  /** Service cases. */
  @JsonProperty("service")
  SERVICE,
  /** Runs of processes. */
  @JsonProperty("process")
  PROCESS,
  @JsonProperty("personnel")
  PERSONNEL,
  @JsonProperty("tools")
  TOOLS,
  @JsonProperty("other")
  OTHER
}
