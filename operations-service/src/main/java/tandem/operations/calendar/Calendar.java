package tandem.operations.calendar;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import tandem.events.operations.CalendarFacts;
import tandem.outbox.Aggregate;
import tandem.web.Outcome;

/** A business calendar, by its newest edition. */
@Entity
@Table(name = "calendar")
public class Calendar extends Aggregate {

  public static final String KIND = "calendar";

  private String name;

  @OneToOne(cascade = CascadeType.PERSIST, fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "newest_edition")
  private CalendarEdition newest;

  @Column(name = "import_hash")
  private String importHash;

  protected Calendar() {}

  private Calendar(UUID id, String externalId, String name) {
    super(id, externalId);
    this.name = name;
  }

  static Outcome<Calendar> define(
      UUID id, String externalId, String name, CalendarEdition.Definition definition) {
    return new Calendar(id, externalId, name).edit(name, null, definition);
  }

  /** Makes a new edition, in force from a day on; the editions before stay as they are. */
  Outcome<Calendar> edit(String newName, LocalDate from, CalendarEdition.Definition definition) {
    return CalendarEdition.of(id(), edition() + 1, from, definition)
        .map(
            edition -> {
              name = newName;
              newest = edition;
              return this;
            });
  }

  CalendarFacts facts() {
    return newest.facts();
  }

  @Override
  public String kind() {
    return KIND;
  }

  String name() {
    return name;
  }

  CalendarEdition newest() {
    return newest;
  }

  int edition() {
    return newest == null ? 0 : newest.number();
  }

  String importHash() {
    return importHash;
  }

  void importedAs(String hash) {
    importHash = hash;
  }
}
