package tandem.sales.customer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import tandem.records.Records;
import tandem.records.Refusals;
import tandem.records.Sight;
import tandem.web.Outcome;
import tandem.web.Refusal;

/** The customers, as far as a caller sees them. */
@ApplicationScoped
public class Customers extends Records<Customer> {

  /** The id of the customer that a field of a request names, if the caller sees it. */
  public Outcome<UUID> find(String field, String reference, Sight sight) {
    return reference == null
        ? Outcome.done(null)
        : switch (visible(reference, sight)) {
          case Outcome.Done<Customer>(Customer customer) -> Outcome.done(customer.id());
          case Outcome.Refused<Customer> _ ->
              Outcome.refused(Refusal.invalid(field, "reference.unknown", reference));
        };
  }

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
