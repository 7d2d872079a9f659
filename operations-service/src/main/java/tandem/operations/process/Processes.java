package tandem.operations.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.act.References;
import tandem.web.paging.Listing;
import tandem.web.paging.Page;
import tandem.web.paging.PageRequest;
import tandem.web.paging.Selection;
import tandem.web.paging.Values;

/** The processes; everybody of the function sees them all. */
@ApplicationScoped
public class Processes {

  private static final Listing<Process> LISTING =
      Listing.of("p.id", Process::id)
          .sort("name", "p.name", Values.TEXT, Process::name)
          .byDefault("name")
          .filter("name", "p.name", Values.TEXT)
          .filter("externalId", "p.externalId", Values.TEXT);

  private final EntityManager em;
  private final References references;

  Processes(EntityManager em, References references) {
    this.em = em;
    this.references = references;
  }

  public Process get(UUID id) {
    return em.find(Process.class, id);
  }

  /** The processes that references name, with one query. */
  public Map<String, Process> find(Collection<String> names) {
    return references.find(Process.class, names);
  }

  Map<String, Process> locked(Collection<String> names) {
    return references.locked(Process.class, names);
  }

  Outcome<Process> one(String reference) {
    return found(find(Set.of(reference)), reference);
  }

  Outcome<Process> toChange(String reference, IfMatch ifMatch) {
    return found(locked(Set.of(reference)), reference).then(ifMatch::on);
  }

  Page<ProcessView> list(PageRequest request) {
    Selection<Process> asked = LISTING.read(request);
    var query =
        em.createQuery("from Process p where " + asked.where() + asked.orderBy(), Process.class);
    return asked.page(asked.bind(query).getResultList(), ProcessView::of);
  }

  private static Outcome<Process> found(Map<String, Process> found, String reference) {
    Process process = found.get(reference);
    return process == null
        ? Outcome.refused(Refusal.notFound(Process.KIND, reference))
        : Outcome.done(process);
  }
}
