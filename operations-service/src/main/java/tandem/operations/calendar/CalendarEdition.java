package tandem.operations.calendar;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import tandem.events.operations.CalendarFacts;
import tandem.outbox.Ids;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.worktime.BusinessCalendar;
import tandem.worktime.Opening;

/** A calendar as it is from a day on. Never changes. */
@Entity
@Table(name = "calendar_edition")
public class CalendarEdition {

  @Id private UUID id;

  private UUID calendar;

  private int number;

  @Column(name = "from_day")
  private LocalDate from;

  private String zone;

  @ElementCollection
  @CollectionTable(name = "calendar_hours", joinColumns = @JoinColumn(name = "edition_id"))
  @OrderColumn(name = "ordinal")
  @BatchSize(size = 200)
  private List<Hours> week = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "calendar_holiday", joinColumns = @JoinColumn(name = "edition_id"))
  @Column(name = "day")
  @BatchSize(size = 200)
  private Set<LocalDate> holidays = new TreeSet<>();

  @Transient private BusinessCalendar hours;

  protected CalendarEdition() {}

  /** What a calendar says from a day on. */
  record Definition(ZoneId zone, List<Hours> week, List<LocalDate> holidays) {}

  /**
   * Refused where hours overlap, or where there are none.
   *
   * @param from null if it reaches back without bound
   */
  static Outcome<CalendarEdition> of(
      UUID calendar, int number, LocalDate from, Definition definition) {
    CalendarEdition edition = new CalendarEdition();
    edition.id = Ids.next();
    edition.calendar = calendar;
    edition.number = number;
    edition.from = from;
    edition.zone = definition.zone().getId();
    edition.week.addAll(definition.week());
    edition.holidays.addAll(definition.holidays());
    try {
      edition.hours();
      return Outcome.done(edition);
    } catch (IllegalArgumentException e) {
      return Outcome.refused(Refusal.invalid("week", "calendar.hours"));
    }
  }

  public BusinessCalendar hours() {
    if (hours == null) {
      Map<DayOfWeek, List<Opening>> openings =
          week.stream()
              .collect(
                  Collectors.groupingBy(
                      Hours::day, Collectors.mapping(Hours::opening, Collectors.toList())));
      hours = new BusinessCalendar(ZoneId.of(zone), openings, holidays);
    }
    return hours;
  }

  CalendarFacts facts() {
    return new CalendarFacts(
        zone,
        from,
        week.stream().map(h -> new CalendarFacts.Hours(h.day(), h.from(), h.to())).toList(),
        holidays.stream().sorted().toList());
  }

  Definition definition() {
    return new Definition(ZoneId.of(zone), List.copyOf(week), holidays.stream().sorted().toList());
  }

  public UUID id() {
    return id;
  }

  UUID calendar() {
    return calendar;
  }

  int number() {
    return number;
  }

  /** Null if it reaches back without bound. */
  LocalDate from() {
    return from;
  }
}
