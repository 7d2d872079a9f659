package tandem.directory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import tandem.events.directory.PersonFacts;
import tandem.outbox.Aggregate;
import tandem.outbox.DisplayName;
import tandem.web.Outcome;
import tandem.web.Refusal;

/** Someone who works, or has worked, in the function that this service records. */
@Entity
@Table(name = "person")
public class Person extends Aggregate {

  static final String KIND = "person";

  /** The kind of the name by which tokens and files know a person: the external id. */
  private static final String REFERENCE = "person-reference";

  private String function;
  private String name;
  private String email;

  @Column(name = "left_on")
  private LocalDate leftOn;

  @ElementCollection
  @CollectionTable(name = "person_assignment", joinColumns = @JoinColumn(name = "person_id"))
  @OrderColumn(name = "ordinal")
  @BatchSize(size = 500)
  private List<Posting> postings = new ArrayList<>();

  protected Person() {}

  Person(UUID id, String externalId, String function, String name, String email, Place first) {
    super(id, externalId);
    this.function = function;
    this.name = name;
    this.email = email;
    stand(Timeline.startingAt(first));
  }

  @Override
  public String kind() {
    return KIND;
  }

  /**
   * Moves the person to another place.
   *
   * @param from the first day there; null where the first place of all was recorded wrongly
   * @return where the person stood until now
   */
  Outcome<Timeline> move(LocalDate from, Place place) {
    if (leftOn != null && from != null && !from.isBefore(leftOn)) {
      return Outcome.refused(Refusal.conflict("person.has-left", leftOn));
    }
    if (id().equals(place.manager())) {
      return Outcome.refused(Refusal.invalid("manager", "person.own-manager"));
    }
    Timeline before = timeline();
    stand(before.with(from, place));
    return Outcome.done(before);
  }

  Outcome<Person> leave(LocalDate on) {
    if (leftOn != null) {
      return Outcome.refused(Refusal.conflict("person.has-left", leftOn));
    }
    return leaving("on", on)
        .map(
            leaver -> {
              leftOn = on;
              return leaver;
            });
  }

  /** Corrects what was recorded; null leaves it as it is. */
  Outcome<Person> amend(String newName, String newEmail, LocalDate newLeftOn) {
    return leaving("leftOn", newLeftOn)
        .map(
            person -> {
              name = Objects.requireNonNullElse(newName, name);
              email = newEmail == null ? email : newEmail;
              leftOn = newLeftOn == null ? leftOn : newLeftOn;
              return person;
            });
  }

  /** Empties what can be empty. */
  void clear(Set<AmendRequest.Clearable> fields) {
    email = fields.contains(AmendRequest.Clearable.EMAIL) ? null : email;
    leftOn = fields.contains(AmendRequest.Clearable.LEFT_ON) ? null : leftOn;
  }

  /** Refused where the person takes a place on the day of leaving or later. */
  Outcome<Person> leaving(String field, LocalDate on) {
    LocalDate last = timeline().assignments().getLast().from();
    return on != null && last != null && !on.isAfter(last)
        ? Outcome.refused(Refusal.invalid(field, "person.leaves-before-place", last))
        : Outcome.done(this);
  }

  PersonFacts facts() {
    return new PersonFacts(function, timeline().assignments(), leftOn);
  }

  Timeline timeline() {
    return new Timeline(postings.stream().map(Posting::assignment).toList());
  }

  private void stand(Timeline timeline) {
    List<Posting> changed = timeline.assignments().stream().map(Posting::of).toList();
    // In place, so that only the rows that differ are written.
    while (postings.size() > changed.size()) {
      postings.removeLast();
    }
    for (int i = 0; i < changed.size(); i++) {
      if (i == postings.size()) {
        postings.add(changed.get(i));
      } else if (!postings.get(i).assignment().equals(changed.get(i).assignment())) {
        postings.set(i, changed.get(i));
      }
    }
  }

  /** The names under which others find the person. */
  Stream<DisplayName> names() {
    return Stream.of(
            new DisplayName(KIND, id(), name), new DisplayName(REFERENCE, id(), externalId()))
        .filter(its -> its.name() != null);
  }

  public String name() {
    return name;
  }

  String email() {
    return email;
  }

  String function() {
    return function;
  }

  LocalDate leftOn() {
    return leftOn;
  }
}
