package tandem.sales.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import tandem.directory.Directory;
import tandem.directory.Scope;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.act.References;
import tandem.web.paging.Page;
import tandem.web.paging.Selection;

/** The deals, as far as a caller sees them: those credited to somebody in reach. */
@ApplicationScoped
class Deals {

  private static final String VISIBLE =
      "(:everything = true or array_intersects(d.credited, :people))";

  private final EntityManager em;
  private final Directory directory;

  Deals(EntityManager em, Directory directory) {
    this.em = em;
    this.directory = directory;
  }

  Outcome<Deal> visible(String reference, Scope scope) {
    return one(reference, scope, LockModeType.NONE);
  }

  /** To be acted upon; people stay where they are until the act is done. */
  Outcome<Deal> locked(String reference, Scope scope) {
    directory.holdStill();
    return one(reference, scope, LockModeType.PESSIMISTIC_WRITE);
  }

  Deal locked(UUID id) {
    return em.find(Deal.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  private Outcome<Deal> one(String reference, Scope scope, LockModeType lock) {
    return em.createQuery(
            "from Deal d where (d.id = :id or d.externalId = :reference) and " + VISIBLE,
            Deal.class)
        .setParameter("id", References.id(reference))
        .setParameter("reference", reference)
        .setParameter("everything", scope.everything())
        .setParameter("people", scope.peopleArray())
        .setLockMode(lock)
        .getResultStream()
        .findFirst()
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(Refusal.notFound(Deal.KIND, reference)));
  }

  Page<DealView> list(Selection<Deal> asked, Scope scope) {
    var query =
        em.createQuery(
                "from Deal d where " + VISIBLE + " and " + asked.where() + asked.orderBy(),
                Deal.class)
            .setParameter("everything", scope.everything())
            .setParameter("people", scope.peopleArray());
    return asked.page(asked.bind(query).getResultList(), DealView::of);
  }
}
