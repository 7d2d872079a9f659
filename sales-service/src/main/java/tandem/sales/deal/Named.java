package tandem.sales.deal;

import java.util.Map;
import java.util.UUID;
import tandem.sales.product.Product;

/** The records that agreements refer to, by what they call them. */
public record Named(Map<String, Product> products, Map<String, UUID> people) {}
