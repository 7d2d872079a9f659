package tandem.web.example;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import tandem.acts.Money;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.outbox.Aggregate;

/** A note that may be closed once. */
@Entity
class Note extends Aggregate {

  private String title;
  private Long price;
  private String currency;

  @Column(name = "written_at")
  private Instant writtenAt;

  private String parent;
  private boolean closed;

  protected Note() {}

  Note(UUID id, String externalId) {
    super(id, externalId);
  }

  void write(NoteRequest request) {
    title = request.title();
    writtenAt = request.writtenAt();
    parent = request.parent();
    if (request.price() != null) {
      price = request.price().minor();
      currency = request.price().currency();
    }
  }

  Outcome<Note> close() {
    if (closed) {
      return Outcome.refused(Refusal.conflict("note.closed", title));
    }
    closed = true;
    return Outcome.done(this);
  }

  @Override
  public String kind() {
    return "note";
  }

  String parent() {
    return parent;
  }

  String title() {
    return title;
  }

  Money price() {
    return price == null ? null : Money.ofMinor(price, currency);
  }

  Instant writtenAt() {
    return writtenAt;
  }

  boolean closed() {
    return closed;
  }
}
