package tandem.promises;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import tandem.outbox.Ids;
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

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Hours> week;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private LocalDate[] holidays;

  @Transient private BusinessCalendar hours;

  protected CalendarEdition() {}

  /**
   * @param from null if it reaches back without bound
   */
  CalendarEdition(
      UUID calendar,
      int number,
      LocalDate from,
      String zone,
      List<Hours> week,
      LocalDate[] holidays) {
    this.id = Ids.next();
    this.calendar = calendar;
    this.number = number;
    this.from = from;
    this.zone = zone;
    this.week = week;
    this.holidays = holidays;
  }

  /** Fails where hours overlap, or end before they begin. */
  public BusinessCalendar hours() {
    if (hours == null) {
      Map<DayOfWeek, List<Opening>> openings =
          week.stream()
              .collect(
                  Collectors.groupingBy(
                      Hours::day, Collectors.mapping(Hours::opening, Collectors.toList())));
      hours = new BusinessCalendar(ZoneId.of(zone), openings, Set.of(holidays));
    }
    return hours;
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
