package tandem.web.example;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tandem.acts.Caller;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.outbox.Act;
import tandem.outbox.Ids;
import tandem.outbox.Outbox;
import tandem.web.IfMatch;
import tandem.web.paging.Page;
import tandem.web.paging.Selection;

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

  Page<NoteView> list(Selection<Note> asked) {
    var query =
        entities.createQuery("from Note n where " + asked.where() + asked.orderBy(), Note.class);
    return asked.page(asked.bind(query).getResultList(), NoteView::of);
  }

  Outcome<Note> find(String reference) {
    return byExternalId(reference)
        .or(() -> byId(reference))
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(Refusal.notFound("note", reference)));
  }

  Outcome<Note> write(Caller caller, NoteRequest request) {
    return Outcome.done(create(request, caller.subject()));
  }

  Outcome<Note> close(Caller caller, String reference, IfMatch ifMatch) {
    return find(reference)
        .then(
            note -> {
              entities.refresh(note, LockModeType.PESSIMISTIC_WRITE);
              return ifMatch.on(note);
            })
        .then(Note::close)
        .map(note -> append(note, "closed", caller.subject()));
  }

  Note create(NoteRequest request, String actor) {
    Note note = new Note(Ids.next(), request.externalId());
    note.write(request);
    append(note, "written", actor);
    entities.persist(note);
    return note;
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
