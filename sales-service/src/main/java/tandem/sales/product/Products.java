package tandem.sales.product;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.records.Records;

/** The products. */
@ApplicationScoped
public class Products extends Records<Product> {}
