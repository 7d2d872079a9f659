package tandem.sales.product;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import tandem.records.Records;

/** The products. */
@ApplicationScoped
public class Products extends Records<Product> {

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
