package tandem.operations.servicecase;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import tandem.operations.slapolicy.Category;
import tandem.operations.slapolicy.Criteria;
import tandem.web.Outcome;
import tandem.web.Refusal;

/**
 * What a case is about.
 *
 * @param function whose service is judged
 * @param segment of the customer
 * @param customer null for nobody's, like {@code deal}: ids of the sales service
 * @param subject in a few words; stays in this service
 */
@Embeddable
record Matter(
    @Enumerated(EnumType.STRING) CaseFunction function,
    @Enumerated(EnumType.STRING) Category category,
    String severity,
    String segment,
    UUID customer,
    UUID deal,
    String subject) {

  /** Without a function it is the one that the category belongs to. */
  Matter {
    function = function == null ? usual(category) : function;
  }

  private static CaseFunction usual(Category category) {
    return category == Category.AFTER_SALES ? CaseFunction.SALES : CaseFunction.OPERATIONS;
  }

  /** Refused where after-sales is said to be no matter of sales. */
  Outcome<Matter> checked() {
    return category == Category.AFTER_SALES && function != CaseFunction.SALES
        ? Outcome.refused(Refusal.invalid("function", "case.after-sales"))
        : Outcome.done(this);
  }

  Criteria criteria() {
    return new Criteria(category, severity, segment);
  }
}
