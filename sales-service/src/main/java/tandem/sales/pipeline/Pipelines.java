package tandem.sales.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.act.References;
import tandem.web.paging.Page;
import tandem.web.paging.Selection;

/** The pipelines. */
@ApplicationScoped
public class Pipelines {

  private final EntityManager em;
  private final References references;

  Pipelines(EntityManager em, References references) {
    this.em = em;
    this.references = references;
  }

  private Map<String, Pipeline> find(Collection<String> names) {
    return references.find(Pipeline.class, names);
  }

  /**
   * The pipelines that references name, with one query; their stages stay until the transaction
   * ends.
   */
  public Map<String, Pipeline> standing(Collection<String> names) {
    return references.shared(Pipeline.class, names);
  }

  /** The pipeline of a record; its stages stay until the transaction ends. */
  public Pipeline standing(UUID id) {
    return em.find(Pipeline.class, id, LockModeType.PESSIMISTIC_READ);
  }

  Outcome<Pipeline> one(String reference) {
    return found(find(Set.of(reference)).get(reference), reference);
  }

  Outcome<Pipeline> locked(String reference) {
    return found(references.locked(Pipeline.class, Set.of(reference)).get(reference), reference);
  }

  private static Outcome<Pipeline> found(Pipeline pipeline, String reference) {
    return pipeline == null
        ? Outcome.refused(Refusal.notFound(Pipeline.KIND, reference))
        : Outcome.done(pipeline);
  }

  Page<PipelineView> list(Selection<Pipeline> asked) {
    var query =
        em.createQuery("from Pipeline p where " + asked.where() + asked.orderBy(), Pipeline.class);
    return asked.page(asked.bind(query).getResultList(), PipelineView::of);
  }
}
