package tandem.sales.opportunity;

import java.math.BigDecimal;
import java.util.List;
import tandem.sales.pipeline.Pipeline;
import tandem.sales.product.Product;
import tandem.web.Money;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.RefusedException;

/** What requests and rows of imports have in common. */
final class Drafts {

  private Drafts() {}

  /** The currency that was given, or else the product's; null where neither is known. */
  static String currency(String given, Product product) {
    return given != null ? given : product == null ? null : product.currency();
  }

  /** An expected amount in minor units; null for null. */
  static Outcome<Long> expected(BigDecimal amount, String currency) {
    if (amount == null) {
      return Outcome.done(null);
    }
    try {
      return Outcome.done(Money.minorUnits(amount, currency));
    } catch (RefusedException e) {
      Refusal why = e.refusal();
      String field = "amount".equals(why.field()) ? "expectedAmount" : why.field();
      return Outcome.refused(new Refusal(why.reason(), why.code(), field, why.arguments()));
    }
  }

  /** The stage that was asked for, or else the first. */
  static Outcome<String> stage(String asked, Pipeline pipeline) {
    List<String> stages = pipeline.stages();
    return asked == null
        ? Outcome.done(stages.getFirst())
        : stages.contains(asked)
            ? Outcome.done(asked)
            : Outcome.refused(
                Refusal.invalid(
                    "stage", "opportunity.unknown-stage", asked, String.join(", ", stages)));
  }
}
