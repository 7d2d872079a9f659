package tandem.operations.servicecase;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import tandem.operations.slapolicy.Promise;
import tandem.outbox.Aggregate;

/**
 * A service case: what it is about, what was promised when it was opened, and its course. What that
 * amounts to, in working time and by holder, is told by {@link Facts}.
 */
@Entity
@Table(name = "service_case")
class ServiceCase extends Aggregate {

  static final String KIND = "case";

  @Embedded private Matter matter;

  /** Null where nothing is. */
  @Embedded private Promise promise;

  @Embedded private Course course;

  @Column(name = "opened_by")
  private UUID openedBy;

  /** Null where nothing is known. */
  @Embedded private Outlook outlook;

  @Column(name = "import_hash")
  private String importHash;

  protected ServiceCase() {}

  /**
   * @param openedBy who recorded it; null for a machine
   */
  ServiceCase(
      UUID id, String externalId, UUID openedBy, Matter matter, Promise promise, Course course) {
    super(id, externalId);
    this.openedBy = openedBy;
    this.matter = matter;
    this.promise = promise;
    this.course = course;
  }

  /** Corrects what was recorded, whatever the state. */
  ServiceCase amend(Matter about, Promise promised) {
    matter = about;
    promise = promised;
    return this;
  }

  /** Takes everything as a source knows it. */
  ServiceCase recordAs(Matter about, Promise promised, Course recorded) {
    course.become(recorded);
    return amend(about, promised);
  }

  void importedAs(String hash) {
    importHash = hash;
  }

  /** Notes, for lists, what the latest event says. */
  void note(Outlook latest) {
    outlook = latest;
  }

  @Override
  public String kind() {
    return KIND;
  }

  Matter matter() {
    return matter;
  }

  Promise promise() {
    return promise == null ? Promise.NONE : promise;
  }

  Course course() {
    return course;
  }

  Outlook outlook() {
    return outlook == null ? Outlook.NONE : outlook;
  }

  String importHash() {
    return importHash;
  }
}
