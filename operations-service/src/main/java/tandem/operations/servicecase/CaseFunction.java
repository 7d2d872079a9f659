package tandem.operations.servicecase;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whose service a case judges. */
enum CaseFunction {
  @JsonProperty("sales")
  SALES,
  @JsonProperty("operations")
  OPERATIONS
}
