package tandem.records;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A record of another service, written by {@link Elsewhere}. */
@Entity
@Immutable
@Table(name = "known_record")
class KnownRecord {

  /** What it is called, and what kind it is of. */
  @Embeddable
  record Name(String kind, @Column(name = "external_id") String externalId) {}

  @EmbeddedId Name name;

  /** Null of one that is no more, until another has its name. */
  UUID id;

  /** The records that had the name before. */
  UUID[] former;

  boolean linked;

  /** HQL for the external id of the record whose id an expression is. */
  static String externalId(String kind, String id) {
    return "(select k.name.externalId from KnownRecord k where k.name.kind = '%s' and k.id = %s)"
        .formatted(kind, id);
  }
}
