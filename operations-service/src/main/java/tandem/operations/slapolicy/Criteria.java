package tandem.operations.slapolicy;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Which cases a promise is for: null takes any. Of two that take a case, the one that names its
 * category is meant before one that does not, then the severity, then the segment.
 *
 * @param segment of the customer
 */
@Embeddable
public record Criteria(
    @Enumerated(EnumType.STRING) Category category, String severity, String segment) {

  static final Criteria ANY = new Criteria(null, null, null);

  private static final int CATEGORY = 4;
  private static final int SEVERITY = 2;
  private static final int SEGMENT = 1;

  /** Whether a case of these criteria is taken. */
  boolean take(Criteria ofCase) {
    return (category == null || category == ofCase.category)
        && (severity == null || severity.equals(ofCase.severity))
        && (segment == null || segment.equals(ofCase.segment));
  }

  /** Higher where more is named, and what matters more. */
  int rank() {
    return count() * 8
        + (category == null ? 0 : CATEGORY)
        + (severity == null ? 0 : SEVERITY)
        + (segment == null ? 0 : SEGMENT);
  }

  private int count() {
    return (category == null ? 0 : 1) + (severity == null ? 0 : 1) + (segment == null ? 0 : 1);
  }
}
