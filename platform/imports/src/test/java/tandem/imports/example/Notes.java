package tandem.imports.example;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.outbox.Act;
import tandem.outbox.Ids;
import tandem.outbox.Outbox;

/** The acts on notes. */
@ApplicationScoped
@Transactional
class Notes {

  private final EntityManager entities;
  private final Outbox outbox;

  @Inject
  Notes(EntityManager entities, Outbox outbox) {
    this.entities = entities;
    this.outbox = outbox;
  }

  Outcome<Note> find(String reference) {
    return byExternalId(reference)
        .or(() -> byId(reference))
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(Refusal.notFound("note", reference)));
  }

  Note create(NoteRequest request, String hash, String actor) {
    Note note = new Note(Ids.next(), request.externalId());
    note.write(request, hash);
    append(note, "written", actor);
    entities.persist(note);
    return note;
  }

  Note rewrite(Note note, NoteRequest request, String hash, String actor) {
    note.write(request, hash);
    return append(note, "rewritten", actor);
  }

  Optional<Note> byExternalId(String externalId) {
    return entities
        .createQuery("from Note n where n.externalId = :ref", Note.class)
        .setParameter("ref", externalId)
        .getResultStream()
        .findFirst();
  }

  private Optional<Note> byId(String reference) {
    try {
      return Optional.ofNullable(entities.find(Note.class, UUID.fromString(reference)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Note append(Note note, String act, String actor) {
    outbox.append(
        note,
        new Act("example.note." + act + ".v1", Map.of(), null, null, actor),
        Map.of("title", note.title()));
    return note;
  }
}
