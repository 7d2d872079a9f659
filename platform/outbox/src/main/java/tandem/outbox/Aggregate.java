package tandem.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import tandem.events.Version;

/**
 * A record whose state changes only by acts. {@link Outbox#append} raises its version with each
 * event; whoever acts has locked the row first, so that versions and outbox rows follow the acts.
 */
@MappedSuperclass
public abstract class Aggregate {

  @Id private UUID id;

  /** The id of this record in the system it was imported from; unique per kind where present. */
  @Column(name = "external_id")
  private String externalId;

  private int epoch;

  private long number;

  @Column(name = "known_at")
  private Instant knownAt;

  protected Aggregate() {}

  protected Aggregate(UUID id, String externalId) {
    identify(id, externalId);
  }

  /** Of a new one. */
  protected final void identify(UUID newId, String newExternalId) {
    id = newId;
    externalId = newExternalId;
    knownAt = Instant.EPOCH;
  }

  /** The kind that its events name: {@code opportunity}, {@code process-run} … */
  public abstract String kind();

  public UUID id() {
    return id;
  }

  public String externalId() {
    return externalId;
  }

  /** Whether other services refer to records of the kind, and so are told their external ids. */
  protected boolean isReferredTo() {
    return false;
  }

  /** Whether it has had no event yet. */
  public final boolean isNew() {
    return number == 0;
  }

  /** The version of the last event. Fails before the first. */
  public Version version() {
    return new Version(epoch, number);
  }

  /**
   * Takes the next version, known at the given time or, if that is earlier, when the last one was
   * known: nobody knows a later version before an earlier one.
   *
   * @return when this version is known
   */
  Instant advance(int currentEpoch, Instant known) {
    epoch = currentEpoch;
    number++;
    knownAt = known.isAfter(knownAt) ? known : knownAt;
    return knownAt;
  }
}
