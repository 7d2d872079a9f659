package tandem.operations.servicecase;

import com.fasterxml.jackson.annotation.JsonProperty;
import tandem.operations.slapolicy.Category;

/** Whose service a case judges. */
enum CaseFunction {
  @JsonProperty("sales")
  SALES,
  @JsonProperty("operations")
  OPERATIONS;

  /** The one that a category belongs to. */
  static CaseFunction of(Category category) {
    return category == Category.AFTER_SALES ? SALES : OPERATIONS;
  }
}
