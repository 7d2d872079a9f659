package tandem.sales.product;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tandem.events.sales.ProductAmended;
import tandem.events.sales.ProductRecorded;
import tandem.outbox.DisplayName;
import tandem.outbox.Entry;
import tandem.outbox.Ids;
import tandem.outbox.Outbox;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.act.By;
import tandem.web.act.References;
import tandem.web.imports.ImportRow;
import tandem.web.imports.RequestImport.Batch;
import tandem.web.imports.RowOutcome;

/** Rows of products. */
class ProductBatch implements Batch<ProductRequest> {

  private final EntityManager em;
  private final Outbox outbox;
  private final By by;
  private final Map<String, Product> known;
  private final List<Entry> entries = new ArrayList<>();
  private final List<DisplayName> names = new ArrayList<>();

  ProductBatch(
      EntityManager em, Products products, Outbox outbox, List<ProductRequest> requests, By by) {
    this.em = em;
    this.outbox = outbox;
    this.by = by;
    known =
        new HashMap<>(
            products.locked(
                References.named(requests, request -> Stream.of(request.externalId()))));
  }

  @Override
  public RowOutcome row(ImportRow row, ProductRequest request) {
    if (request.externalId() == null) {
      return new RowOutcome.Rejected(Refusal.invalid("externalId", "required"));
    }
    Product product = known.get(request.externalId());
    if (product != null && row.hash().equals(product.importHash())) {
      return new RowOutcome.Unchanged();
    }
    return switch (request.content()) {
      case Outcome.Refused<Product.Content>(Refusal why) -> new RowOutcome.Rejected(why);
      case Outcome.Done<Product.Content>(Product.Content content) ->
          product == null
              ? created(row, request.externalId(), content)
              : updated(row, product, content);
    };
  }

  private RowOutcome created(ImportRow row, String externalId, Product.Content content) {
    Product product = new Product(Ids.next(), externalId, content);
    em.persist(product);
    known.put(externalId, product);
    append(product, row, RecordProduct.TYPE, new ProductRecorded());
    return new RowOutcome.Created();
  }

  private RowOutcome updated(ImportRow row, Product product, Product.Content content) {
    product.amend(content);
    append(product, row, AmendProduct.TYPE, new ProductAmended(null));
    return new RowOutcome.Updated();
  }

  private void append(Product product, ImportRow row, String type, Object says) {
    product.importedAs(row.hash());
    entries.add(new Entry(product, by.act(type, says, null), product.facts()));
    names.add(new DisplayName(Product.KIND, product.id(), product.name()));
  }

  @Override
  public void write() {
    outbox.appendAll(entries);
    outbox.names(names);
  }
}
