package tandem.operations.slapolicy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tandem.operations.calendar.Calendar;
import tandem.operations.calendar.Calendars;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.act.References;
import tandem.web.paging.Listing;
import tandem.web.paging.Page;
import tandem.web.paging.PageRequest;
import tandem.web.paging.Selection;
import tandem.web.paging.Values;

/** The policies; everybody of the function sees them all. */
@ApplicationScoped
public class SlaPolicies {

  private static final Listing<SlaPolicy> LISTING =
      Listing.of("p.id", SlaPolicy::id)
          .sort("name", "p.name", Values.TEXT, SlaPolicy::name)
          .byDefault("name")
          .filter("name", "p.name", Values.TEXT)
          .filter("externalId", "p.externalId", Values.TEXT);

  private final EntityManager em;
  private final References references;
  private final Calendars calendars;

  SlaPolicies(EntityManager em, References references, Calendars calendars) {
    this.em = em;
    this.references = references;
    this.calendars = calendars;
  }

  public PolicyBook book() {
    return new PolicyBook(
        em.createQuery("from SlaPolicy", SlaPolicy.class).getResultList(), calendars.book());
  }

  /** The calendar that a request names, null for the company's own. */
  Outcome<UUID> calendar(String reference) {
    return reference == null
        ? Outcome.done(null)
        : References.resolve("calendar", reference, calendars.find(Set.of(reference)))
            .map(Calendar::id);
  }

  /** Refused where another policy is for the very same cases. */
  Outcome<Criteria> free(Criteria criteria) {
    return em.createQuery("from SlaPolicy", SlaPolicy.class)
        .getResultStream()
        .filter(policy -> policy.criteria().equals(criteria))
        .findFirst()
        .<Outcome<Criteria>>map(
            same -> Outcome.refused(Refusal.conflict("sla-policy.same-cases", same.name())))
        .orElseGet(() -> Outcome.done(criteria));
  }

  Outcome<SlaPolicy> one(String reference) {
    return found(references.find(SlaPolicy.class, Set.of(reference)), reference);
  }

  Outcome<SlaPolicy> toChange(String reference, IfMatch ifMatch) {
    return found(references.locked(SlaPolicy.class, Set.of(reference)), reference)
        .then(ifMatch::on);
  }

  Page<SlaPolicyView> list(PageRequest request) {
    Selection<SlaPolicy> asked = LISTING.read(request);
    var query =
        em.createQuery(
            "from SlaPolicy p where " + asked.where() + asked.orderBy(), SlaPolicy.class);
    return asked.page(asked.bind(query).getResultList(), SlaPolicyView::of);
  }

  private static Outcome<SlaPolicy> found(Map<String, SlaPolicy> found, String reference) {
    SlaPolicy policy = found.get(reference);
    return policy == null
        ? Outcome.refused(Refusal.notFound(SlaPolicy.KIND, reference))
        : Outcome.done(policy);
  }
}
