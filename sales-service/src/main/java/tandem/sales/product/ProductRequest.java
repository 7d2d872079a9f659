package tandem.sales.product;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;
import tandem.web.Money;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.RefusedException;

/** A new product, in a request or a row of an import. */
@Schema(name = "NewProduct")
record ProductRequest(
    @Schema(description = "Its id in the system it comes from.", examples = "GTX Basic")
        @Size(min = 1, max = Bounds.LABEL)
        String externalId,
    @Schema(examples = "GTX Basic") @NotBlank @Size(max = Bounds.LABEL) String name,
    @Schema(description = "The series it belongs to.", examples = "GTX") @Size(max = Bounds.LABEL)
        String family,
    @Schema(description = "Major units.", examples = "550.00") BigDecimal listPrice,
    @Schema(description = "ISO 4217; needed with a list price.", examples = "USD")
        String currency) {

  Outcome<Product.Content> content() {
    if (listPrice == null) {
      return Outcome.done(new Product.Content(name, family, null, null));
    }
    try {
      long minor = Money.minorUnits(listPrice, currency);
      return new Product.Content(name, family, currency, minor).checked();
    } catch (RefusedException e) {
      Refusal why = e.refusal();
      String field = "amount".equals(why.field()) ? "listPrice" : why.field();
      return Outcome.refused(new Refusal(why.reason(), why.code(), field, why.arguments()));
    }
  }
}
