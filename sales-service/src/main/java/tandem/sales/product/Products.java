package tandem.sales.product;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.acts.References;
import tandem.records.Records;

/** The products. */
@ApplicationScoped
public class Products extends Records<Product> {

  /** Gives documents that name a product and no currency that of its list price. */
  public void fillCurrencies(Collection<ObjectNode> documents) {
    Map<String, Product> named =
        named(References.named(documents, Products::productWithoutCurrency));
    for (ObjectNode document : documents) {
      Product product = named.get(document.path("product").asText());
      if (product != null && !document.hasNonNull("currency")) {
        document.put("currency", product.currency());
      }
    }
  }

  private static Stream<String> productWithoutCurrency(ObjectNode document) {
    return document.hasNonNull("currency")
        ? Stream.of()
        : Stream.ofNullable(document.path("product").asText(null));
  }

  /** Lines of deals have what was sold. */
  @Override
  @SuppressWarnings("unchecked")
  protected Collection<UUID> builtOn(Collection<UUID> ids) {
    return getEntityManager()
        .createNativeQuery(
            """
            select p.id from unnest(cast(:ids as uuid[])) as p (id)
            where exists (
              select 1 from deal
              where lines @> jsonb_build_array(jsonb_build_object('product', p.id)))
            """,
            UUID.class)
        .setParameter("ids", ids.toArray(UUID[]::new))
        .getResultList();
  }
}
