package tandem.sales.product;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.web.Money;

/** A product as the API shows it. */
@Schema(name = "Product")
record ProductView(
    UUID id,
    String externalId,
    String version,
    String name,
    String family,
    @Schema(description = "Major units, exact.", examples = "550.00") BigDecimal listPrice,
    String currency) {

  static ProductView of(Product product) {
    Product.Content content = product.content();
    return new ProductView(
        product.id(),
        product.externalId(),
        product.version().toString(),
        content.name(),
        content.family(),
        content.listPrice() == null ? null : Money.amount(content.listPrice(), content.currency()),
        content.currency());
  }
}
