package tandem.sales.product;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;
import tandem.web.Money;
import tandem.web.Outcome;

/** What changes of a product; what is absent stays as it is. */
@Schema(name = "ProductAmendment")
record ProductAmendment(
    @Size(max = Bounds.REASON) String reason,
    @Pattern(regexp = ".*\\S.*") @Size(max = Bounds.LABEL) String name,
    @Size(max = Bounds.LABEL) String family,
    @Schema(description = "Major units.", examples = "595.00") BigDecimal listPrice,
    @Schema(description = "Of the list price; the one it has if absent.", examples = "USD")
        String currency,
    @Schema(description = "Fields to empty.") Set<Clearable> clear) {

  /** The fields that may be empty. */
  @Schema(name = "ProductClearable")
  enum Clearable {
    @JsonProperty("family")
    FAMILY,
    @JsonProperty("listPrice")
    LIST_PRICE
  }

  ProductAmendment {
    clear = clear == null ? Set.of() : Set.copyOf(clear);
  }

  /** What the product is after it. */
  Outcome<Product.Content> on(Product.Content old) {
    String newName = name == null ? old.name() : name;
    String newFamily =
        clear.contains(Clearable.FAMILY) ? null : family == null ? old.family() : family;
    if (clear.contains(Clearable.LIST_PRICE)) {
      return Outcome.done(new Product.Content(newName, newFamily, null, null));
    }
    BigDecimal price =
        listPrice == null && old.listPrice() != null
            ? Money.amount(old.listPrice(), old.currency())
            : listPrice;
    String in = currency == null ? old.currency() : currency;
    return new ProductRequest(null, newName, newFamily, price, in).content();
  }
}
