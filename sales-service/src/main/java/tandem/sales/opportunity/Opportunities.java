package tandem.sales.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tandem.directory.Directory;
import tandem.directory.Scope;
import tandem.sales.pipeline.StageUse;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.act.References;
import tandem.web.paging.Page;
import tandem.web.paging.Selection;

/** The opportunities, as far as a caller sees them: those whose owner is in reach. */
@ApplicationScoped
class Opportunities implements StageUse {

  private static final String VISIBLE = "(:everything = true or o.owner in :people)";

  private final EntityManager em;
  private final Directory directory;

  Opportunities(EntityManager em, Directory directory) {
    this.em = em;
    this.directory = directory;
  }

  Outcome<Opportunity> visible(String reference, Scope scope) {
    return one(reference, scope, LockModeType.NONE);
  }

  /** To be acted upon; people stay where they are until the act is done. */
  Outcome<Opportunity> locked(String reference, Scope scope) {
    directory.holdStill();
    return one(reference, scope, LockModeType.PESSIMISTIC_WRITE);
  }

  private Outcome<Opportunity> one(String reference, Scope scope, LockModeType lock) {
    return em.createQuery(
            "from Opportunity o where (o.id = :id or o.externalId = :reference) and " + VISIBLE,
            Opportunity.class)
        .setParameter("id", References.id(reference))
        .setParameter("reference", reference)
        .setParameter("everything", scope.everything())
        .setParameter("people", scope.people())
        .setLockMode(lock)
        .getResultStream()
        .findFirst()
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(Refusal.notFound(Opportunity.KIND, reference)));
  }

  Page<OpportunityView> list(Selection<Opportunity> asked, Scope scope) {
    var query =
        em.createQuery(
                "from Opportunity o where " + VISIBLE + " and " + asked.where() + asked.orderBy(),
                Opportunity.class)
            .setParameter("everything", scope.everything())
            .setParameter("people", scope.people());
    return asked.page(asked.bind(query).getResultList(), OpportunityView::of);
  }

  @Override
  public Set<String> standingIn(UUID pipeline) {
    List<String> stages =
        em.createQuery(
                "select distinct o.stage from Opportunity o"
                    + " where o.pipeline = :pipeline and o.state = :open",
                String.class)
            .setParameter("pipeline", pipeline)
            .setParameter("open", Opportunity.State.OPEN)
            .getResultList();
    return Set.copyOf(stages);
  }
}
