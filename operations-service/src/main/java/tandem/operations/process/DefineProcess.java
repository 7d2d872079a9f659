package tandem.operations.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import tandem.events.operations.ProcessDefined;
import tandem.outbox.Ids;
import tandem.outbox.Outbox;
import tandem.web.Outcome;
import tandem.web.act.By;
import tandem.web.act.References;

/** A process comes into use. */
@ApplicationScoped
class DefineProcess {

  private static final String TYPE = "operations.process.defined.v1";

  private final EntityManager em;
  private final References references;
  private final Outbox outbox;

  DefineProcess(EntityManager em, References references, Outbox outbox) {
    this.em = em;
    this.references = references;
    this.outbox = outbox;
  }

  @Transactional
  Outcome<Process> define(ProcessRequest request, By by) {
    return references
        .unused(Process.class, request.externalId())
        .then(unused -> Process.define(Ids.next(), unused, request.definition()))
        .map(
            process -> {
              em.persist(process);
              outbox.append(process, by.act(TYPE, new ProcessDefined(), null), process.facts());
              outbox.name(Process.KIND, process.id(), process.name());
              return process;
            });
  }
}
