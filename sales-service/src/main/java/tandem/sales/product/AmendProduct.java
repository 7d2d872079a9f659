package tandem.sales.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tandem.events.sales.ProductAmended;
import tandem.outbox.Outbox;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.act.By;

/** Corrects or completes what is recorded of a product; deals keep the list price they had. */
@ApplicationScoped
class AmendProduct {

  static final String TYPE = "sales.product.amended.v1";

  private final Products products;
  private final Outbox outbox;

  AmendProduct(Products products, Outbox outbox) {
    this.products = products;
    this.outbox = outbox;
  }

  @Transactional
  Outcome<Product> amend(String reference, ProductAmendment amendment, IfMatch ifMatch, By by) {
    return products
        .locked(reference)
        .then(ifMatch::on)
        .then(
            product ->
                amendment
                    .on(product.content())
                    .map(
                        content -> {
                          product.amend(content);
                          return product;
                        }))
        .map(
            product -> {
              outbox.append(
                  product,
                  by.act(TYPE, new ProductAmended(amendment.reason()), null),
                  product.facts());
              outbox.name(Product.KIND, product.id(), product.name());
              return product;
            });
  }
}
