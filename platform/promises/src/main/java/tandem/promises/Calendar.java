package tandem.promises;

import static tandem.acts.Roles.ADMIN;
import static tandem.acts.Roles.OPERATIONS_DIRECTOR;
import static tandem.acts.Roles.OPERATIONS_MANAGER;
import static tandem.acts.Roles.SALES_DIRECTOR;
import static tandem.acts.Roles.SALES_MANAGER;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import tandem.events.Bounds;
import tandem.records.Field;
import tandem.records.Kind;
import tandem.records.Recorded;
import tandem.records.Refusals;

/** A business calendar as it is said to be today; each change of it is a new edition. */
@Entity
@Table(name = "calendar")
@Kind(
    name = "calendar",
    plural = "calendars",
    en = "Business calendar",
    zh = "工作日历",
    stays = true,
    example = "office",
    help = "The hours in which a service works.",
    begins = "defined",
    order = "name",
    writes = {SALES_MANAGER, SALES_DIRECTOR, OPERATIONS_MANAGER, OPERATIONS_DIRECTOR, ADMIN})
public class Calendar extends Recorded {

  @Field(
      en = "Name",
      zh = "名称",
      required = true,
      sort = true,
      filter = true,
      example = "Office hours")
  private String name;

  @Field(
      en = "Time zone",
      zh = "时区",
      required = true,
      fact = true,
      as = Field.As.ZONE,
      example = "Europe/Berlin",
      help = "Whose wall clock the hours are read from.")
  private String zone;

  @Field(
      en = "In force from",
      zh = "生效日期",
      fact = true,
      fresh = true,
      example = "2026-06-01",
      help =
          "The first day of this edition; absent if it reaches back without bound. A change that"
              + " does not say it begins today.")
  @Column(name = "from_day")
  private LocalDate from;

  @Field(
      en = "Working hours",
      zh = "工作时间",
      required = true,
      fact = true,
      max = Bounds.OPENINGS,
      help = "When work is done, in order; a break is a gap.")
  @JdbcTypeCode(SqlTypes.JSON)
  private List<Hours> week;

  @Field(
      en = "Holidays",
      zh = "节假日",
      fact = true,
      max = Bounds.HOLIDAYS,
      example = "2026-12-25",
      help = "Days without work.")
  @JdbcTypeCode(SqlTypes.ARRAY)
  private LocalDate[] holidays;

  @Field(en = "Edition", zh = "版次", readOnly = true, help = "One more with each change.")
  private int edition;

  @OneToOne(cascade = CascadeType.PERSIST, fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "newest_edition")
  private CalendarEdition newest;

  /** Has a change that does not say since when begin on a day. */
  void beginOn(LocalDate day) {
    from = from == null ? day : from;
  }

  @Override
  protected void check(Refusals refusals) {
    try {
      next().hours();
    } catch (IllegalArgumentException e) {
      refusals.invalid("week", "calendar.hours");
    }
  }

  @Override
  protected void settle() {
    holidays = days();
    newest = next();
    edition = newest.number();
  }

  private CalendarEdition next() {
    return new CalendarEdition(id(), edition + 1, from, zone, week, days());
  }

  private LocalDate[] days() {
    return holidays == null
        ? new LocalDate[0]
        : Arrays.stream(holidays).sorted().distinct().toArray(LocalDate[]::new);
  }
}
