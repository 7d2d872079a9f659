package tandem.sales.product;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import tandem.outbox.Outbox;
import tandem.web.act.By;
import tandem.web.imports.FieldType;
import tandem.web.imports.RequestImport;
import tandem.web.imports.RowBinder;

/** Imports products. */
@Singleton
class ProductImport extends RequestImport<ProductRequest> {

  private final EntityManager em;
  private final Products products;
  private final Outbox outbox;

  ProductImport(RowBinder binder, EntityManager em, Products products, Outbox outbox) {
    super(
        "products",
        ProductRequest.class,
        Map.of(
            "externalId", FieldType.TEXT,
            "name", FieldType.TEXT,
            "family", FieldType.TEXT,
            "listPrice", FieldType.DECIMAL,
            "currency", FieldType.TEXT),
        binder);
    this.em = em;
    this.products = products;
    this.outbox = outbox;
  }

  @Override
  protected Batch<ProductRequest> begin(List<ProductRequest> requests, Context context) {
    return new ProductBatch(em, products, outbox, requests, By.of(context));
  }
}
