package tandem.sales.customer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import tandem.records.Records;
import tandem.records.Refusals;

/** The customers, as far as a caller sees them. */
@ApplicationScoped
public class Customers extends Records<Customer> {

  @Override
  protected void check(Customer customer, Refusals refusals) {
    // Nothing belongs to a new one yet.
    if (!customer.isNew()
        && customer.parent() != null
        && belongs(customer.parent(), customer.id())) {
      refusals.invalid("parent", "customer.own-parent");
    }
  }

  /** Whether a customer is, or belongs in the end to, another. */
  private boolean belongs(UUID customer, UUID other) {
    return !getEntityManager()
        .createNativeQuery(
            """
            with recursive above (id) as (
              select cast(:customer as uuid)
              union
              select c.parent from customer c join above a on c.id = a.id
              where c.parent is not null
            )
            select 1 from above where id = :other
            """)
        .setParameter("customer", customer)
        .setParameter("other", other)
        .getResultList()
        .isEmpty();
  }
}
