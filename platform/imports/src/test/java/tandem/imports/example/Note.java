package tandem.imports.example;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import tandem.acts.Money;
import tandem.outbox.Aggregate;

/** A note that comes with a file. */
@Entity
class Note extends Aggregate {

  private String title;
  private Long price;
  private String currency;

  @Column(name = "written_at")
  private Instant writtenAt;

  private String parent;

  @Column(name = "import_hash")
  private String importHash;

  protected Note() {}

  Note(UUID id, String externalId) {
    super(id, externalId);
  }

  void write(NoteRequest request, String hash) {
    title = request.title();
    writtenAt = request.writtenAt();
    parent = request.parent();
    importHash = hash;
    if (request.price() != null) {
      price = request.price().minor();
      currency = request.price().currency();
    }
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

  String importHash() {
    return importHash;
  }
}
