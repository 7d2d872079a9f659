package tandem.analytics.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.money.ExchangeRates;
import tandem.analytics.sql.Sql;
import tandem.worktime.BusinessCalendar;
import tandem.worktime.Opening;

/** Reads targets. Thread-safe. */
@ApplicationScoped
public class Targets {

  private final Catalogue catalogue;
  private final BusinessCalendar calendar;

  /**
   * @param holidays days besides Saturdays and Sundays on which nothing is to be reached
   */
  public Targets(
      Catalogue catalogue,
      @ConfigProperty(name = "tandem.zone") ZoneId zone,
      @ConfigProperty(name = "tandem.calendar.holidays") Optional<List<LocalDate>> holidays) {
    this.catalogue = catalogue;
    Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
        week.put(day, List.of(Opening.ALL_DAY));
      }
    }
    this.calendar = new BusinessCalendar(zone, week, Set.copyOf(holidays.orElse(List.of())));
  }

  /**
   * The targets of all metrics for members of one dimension that are for some of the days.
   *
   * @param connection finds the facts of the generation that serves by their bare names
   * @param rates as they were known then
   * @param dimension function, team, region or person
   * @param to the first day after the last
   * @param asOf nothing counts that became known after the end of that day; empty for now
   * @param today the first day that is not over then
   */
  public TargetBook read(
      Connection connection,
      ExchangeRates rates,
      String dimension,
      LocalDate from,
      LocalDate to,
      Optional<LocalDate> asOf,
      LocalDate today)
      throws SQLException {
    Sql sql =
        new Sql()
            .add("select * from fact_target where dimension = ?\n", dimension)
            .add("and from_ < ? and to_ > ?\n", to, from);
    asOf.ifPresent(day -> sql.add("and known_from <= ?\n", day));
    sql.add("order by aggregate_id, known_from");
    return new TargetBook(
        catalogue, rates, calendar, asOf, today, sql.read(connection, TargetVersion::read));
  }
}
