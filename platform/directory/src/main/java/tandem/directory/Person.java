package tandem.directory;

import static tandem.acts.Roles.ADMIN;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.events.Bounds;
import tandem.events.Name;
import tandem.events.directory.PersonFacts;
import tandem.events.directory.PersonFacts.Assignment;
import tandem.outbox.DisplayName;
import tandem.records.Field;
import tandem.records.Kind;
import tandem.records.Recorded;
import tandem.records.Refusals;

/** Someone who works, or has worked, in the function that this service records. */
@Entity
@EntityListeners(Today.class)
@Table(name = "person")
@Kind(
    name = "person",
    plural = "people",
    en = "Person",
    zh = "人员",
    example = "E-117",
    help = "Who works here, and where they stood day by day.",
    order = "name",
    ownImport = true,
    ownFacts = true,
    writes = ADMIN)
public class Person extends Recorded {

  static final String KIND = "person";

  private static final String ATOMS = "[^\\s@,:;<>()\\[\\]\"\\\\]+";

  /**
   * An e-mail address (RFC 5321, in any letters by RFC 6531): {@code lin.wei@example.com}. It looks
   * ahead for dots out of place, since Java repeats a group by recursion.
   */
  static final String ADDRESS = "(?!\\.|.*(\\.\\.|\\.@|@\\.|\\.$))" + ATOMS + "@" + ATOMS;

  /** The kind of the name by which tokens and files know a person: the external id. */
  private static final String REFERENCE = Name.reference("person");

  @Field(
      en = "Function",
      zh = "职能",
      readOnly = true,
      help = "That of the service: `sales` or `operations`.")
  private String function;

  @Field(
      en = "Name",
      zh = "姓名",
      required = true,
      personal = true,
      sort = true,
      filter = true,
      example = "Lin Wei")
  private String name;

  @Field(
      en = "E-mail address",
      zh = "电子邮箱",
      personal = true,
      pattern = ADDRESS,
      max = Bounds.EMAIL,
      example = "lin.wei@example.com")
  private String email;

  @Field(
      name = "team",
      en = "Team",
      zh = "团队",
      path = "place.team",
      shown = "team",
      filter = true,
      begun = true,
      example = "North",
      help = "Today, as are department, region, manager and level; of a new one, from the first.")
  @Transient
  private String askedTeam;

  @Field(
      name = "department",
      en = "Department",
      zh = "部门",
      path = "place.department",
      shown = "department",
      filter = true,
      begun = true,
      example = "Key accounts")
  @Transient
  private String askedDepartment;

  @Field(
      name = "region",
      en = "Region",
      zh = "区域",
      path = "place.region",
      shown = "region",
      filter = true,
      begun = true,
      example = "EMEA")
  @Transient
  private String askedRegion;

  @Field(
      name = "manager",
      en = "Manager",
      zh = "主管",
      path = "place.manager",
      shown = "manager",
      filter = true,
      begun = true,
      to = Person.class)
  @Transient
  private UUID askedManager;

  @Field(
      name = "level",
      en = "Level",
      zh = "职级",
      path = "place.level",
      shown = "level",
      filter = true,
      begun = true,
      example = "representative",
      help = "Of the career ladder.")
  @Transient
  private String askedLevel;

  @Field(
      en = "Left on",
      zh = "离职日期",
      present = "left",
      example = "2026-07-01",
      help = "The first day no longer here.")
  @Column(name = "left_on")
  private LocalDate leftOn;

  @ElementCollection
  @CollectionTable(name = "person_assignment", joinColumns = @JoinColumn(name = "person_id"))
  @OrderColumn(name = "ordinal")
  @BatchSize(size = 500)
  private List<Posting> postings = new ArrayList<>();

  @Transient private LocalDate today;

  protected Person() {}

  /** Of an import. */
  Person(String function, ResolvedRow row) {
    PersonRow said = row.said();
    this.function = function;
    identify(row.id(), said.externalId());
    name = said.name();
    email = said.email();
    leftOn = said.leftOn();
    stand(Timeline.startingAt(row.place()));
  }

  /** Begins in the place that was asked for. */
  void begin(String in) {
    function = in;
    stand(
        Timeline.startingAt(
            new Place(askedTeam, askedDepartment, askedRegion, askedManager, askedLevel)));
  }

  /** Tells which day it is. */
  void know(LocalDate day) {
    today = day;
  }

  @Override
  protected void check(Refusals refusals) {
    if (leaving("leftOn", leftOn) instanceof Outcome.Refused<Person>(Refusal why)) {
      refusals.add(why);
    }
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

  /** Takes from a row what it says beside the place. */
  Outcome<Person> take(PersonRow row) {
    return leaving("leftOn", row.leftOn())
        .map(
            person -> {
              name = row.name() == null ? name : row.name();
              email = row.email() == null ? email : row.email();
              leftOn = row.leftOn() == null ? leftOn : row.leftOn();
              return person;
            });
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

  /** The external id is how tokens and files name a person. */
  @Override
  protected Stream<DisplayName> names() {
    return externalId() == null
        ? Stream.of()
        : Stream.of(new DisplayName(REFERENCE, id(), externalId()));
  }

  public String name() {
    return name;
  }

  String email() {
    return email;
  }

  LocalDate leftOn() {
    return leftOn;
  }

  private Assignment place() {
    return timeline().on(today);
  }

  String team() {
    return place().team();
  }

  String department() {
    return place().department();
  }

  String region() {
    return place().region();
  }

  UUID manager() {
    return place().manager();
  }

  String level() {
    return place().level();
  }

  @Field(
      en = "Assignments",
      zh = "任职经历",
      help = "All places in order; the first reaches back without bound.")
  List<Tenure> assignments() {
    return timeline().assignments().stream().map(Tenure::of).toList();
  }
}
