package tandem.sales.customer;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer as the API shows it. */
@Schema(name = "Customer")
record CustomerView(
    UUID id,
    String externalId,
    String version,
    String name,
    String segment,
    String region,
    String industry,
    UUID owner,
    UUID parent) {

  static CustomerView of(Customer customer) {
    Customer.Content content = customer.content();
    return new CustomerView(
        customer.id(),
        customer.externalId(),
        customer.version().toString(),
        content.name(),
        content.segment(),
        content.region(),
        content.industry(),
        content.owner(),
        content.parent());
  }
}
