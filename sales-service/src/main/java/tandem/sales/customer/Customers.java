package tandem.sales.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tandem.directory.Scope;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.act.References;
import tandem.web.paging.Page;
import tandem.web.paging.Selection;

/** The customers, as far as a caller sees them. */
@ApplicationScoped
public class Customers {

  private static final String VISIBLE =
      "(:everything = true or c.owner is null or c.owner in :people)";

  private final EntityManager em;
  private final References references;

  Customers(EntityManager em, References references) {
    this.em = em;
    this.references = references;
  }

  /** The id of the customer that a field of a request names, if the caller sees it. */
  public Outcome<UUID> find(String field, String reference, Scope scope) {
    return reference == null
        ? Outcome.done(null)
        : switch (one(reference, scope, LockModeType.NONE)) {
          case Outcome.Done<Customer>(Customer customer) -> Outcome.done(customer.id());
          case Outcome.Refused<Customer> _ ->
              Outcome.refused(Refusal.invalid(field, "reference.unknown", reference));
        };
  }

  private Map<String, Customer> find(Collection<String> names) {
    return references.find(Customer.class, names);
  }

  /** The ids of the customers that references name, with one query. */
  public Map<String, UUID> ids(Collection<String> names) {
    Map<String, UUID> ids = new HashMap<>();
    find(names).forEach((name, customer) -> ids.put(name, customer.id()));
    return ids;
  }

  /** The customers that references name, locked. */
  Map<String, Customer> locked(Collection<String> names) {
    return references.locked(Customer.class, names);
  }

  Outcome<Customer> visible(String reference, Scope scope) {
    return one(reference, scope, LockModeType.NONE);
  }

  Outcome<Customer> locked(String reference, Scope scope) {
    return one(reference, scope, LockModeType.PESSIMISTIC_WRITE);
  }

  private Outcome<Customer> one(String reference, Scope scope, LockModeType lock) {
    return em.createQuery(
            "from Customer c where (c.id = :id or c.externalId = :reference) and " + VISIBLE,
            Customer.class)
        .setParameter("id", References.id(reference))
        .setParameter("reference", reference)
        .setParameter("everything", scope.everything())
        .setParameter("people", scope.people())
        .setLockMode(lock)
        .getResultStream()
        .findFirst()
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(Refusal.notFound(Customer.KIND, reference)));
  }

  Page<CustomerView> list(Selection<Customer> asked, Scope scope) {
    var query =
        em.createQuery(
                "from Customer c where " + VISIBLE + " and " + asked.where() + asked.orderBy(),
                Customer.class)
            .setParameter("everything", scope.everything())
            .setParameter("people", scope.people());
    return asked.page(asked.bind(query).getResultList(), CustomerView::of);
  }

  /** Whether a customer is, or belongs in the end to, another. */
  boolean belongs(UUID customer, UUID other) {
    List<?> above =
        em.createNativeQuery(
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
            .getResultList();
    return !above.isEmpty();
  }
}
