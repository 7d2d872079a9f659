package tandem.records;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.acts.Outcome;
import tandem.outbox.Aggregate;
import tandem.outbox.DisplayName;

/** A record of a declared kind. */
@MappedSuperclass
public abstract class Recorded extends Aggregate {

  /** The hash of the row that it was last imported from. */
  @Column(name = "import_hash")
  private String importHash;

  @Override
  public final String kind() {
    return DeclaredKinds.nameOf(getClass());
  }

  /**
   * Takes when a document says that what it tells happened.
   *
   * @param at null where nobody said
   * @param whole whether the document tells the whole record, as new ones and rows do
   */
  protected void said(Instant at, boolean whole) {}

  /**
   * The fields that a document changes, as its event names them.
   *
   * @param given those of the document's own
   */
  protected List<String> changes(List<String> given) {
    return given;
  }

  /** Refused where nothing can be done with it any more. */
  protected Outcome<Recorded> standing() {
    return Outcome.done(this);
  }

  /** Refuses what the fields together do not allow. */
  protected void check(Refusals refusals) {}

  /** Makes what follows from a change of the fields, once nothing refuses it. */
  protected void settle() {}

  /** What else it is called, for people to find it by. */
  protected Stream<DisplayName> names() {
    return Stream.of();
  }

  @Override
  protected final boolean isReferredTo() {
    return DeclaredKinds.of(getClass()).referredTo();
  }

  final void begin(UUID id, String externalId) {
    identify(id, externalId);
  }

  public final String importHash() {
    return importHash;
  }

  public final void importedAs(String hash) {
    importHash = hash;
  }
}
