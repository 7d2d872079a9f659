package tandem.sales.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.act.References;
import tandem.web.paging.Page;
import tandem.web.paging.Selection;

/** The products. */
@ApplicationScoped
public class Products {

  private final EntityManager em;
  private final References references;

  Products(EntityManager em, References references) {
    this.em = em;
    this.references = references;
  }

  /** The products that references name, with one query. */
  public Map<String, Product> find(Collection<String> names) {
    return references.find(Product.class, names);
  }

  Outcome<Product> one(String reference) {
    return found(find(Set.of(reference)).get(reference), reference);
  }

  private static Outcome<Product> found(Product product, String reference) {
    return product == null
        ? Outcome.refused(Refusal.notFound(Product.KIND, reference))
        : Outcome.done(product);
  }

  /** The products that references name, locked. */
  Map<String, Product> locked(Collection<String> names) {
    return references.locked(Product.class, names);
  }

  Outcome<Product> locked(String reference) {
    return found(locked(Set.of(reference)).get(reference), reference);
  }

  Page<ProductView> list(Selection<Product> asked) {
    var query =
        em.createQuery("from Product p where " + asked.where() + asked.orderBy(), Product.class);
    return asked.page(asked.bind(query).getResultList(), ProductView::of);
  }
}
