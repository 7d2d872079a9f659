package tandem.sales.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import tandem.events.sales.ProductRecorded;
import tandem.outbox.Ids;
import tandem.outbox.Outbox;
import tandem.web.Outcome;
import tandem.web.act.By;
import tandem.web.act.References;

/** Records a product that is sold from now on. */
@ApplicationScoped
class RecordProduct {

  static final String TYPE = "sales.product.recorded.v1";

  private final EntityManager em;
  private final References references;
  private final Outbox outbox;

  RecordProduct(EntityManager em, References references, Outbox outbox) {
    this.em = em;
    this.references = references;
    this.outbox = outbox;
  }

  @Transactional
  Outcome<Product> record(ProductRequest request, By by) {
    return references
        .unused(Product.class, request.externalId())
        .then(_ -> request.content())
        .map(content -> recorded(request.externalId(), content, by));
  }

  private Product recorded(String externalId, Product.Content content, By by) {
    Product product = new Product(Ids.next(), externalId, content);
    em.persist(product);
    outbox.append(product, by.act(TYPE, new ProductRecorded(), null), product.facts());
    outbox.name(Product.KIND, product.id(), product.name());
    return product;
  }
}
