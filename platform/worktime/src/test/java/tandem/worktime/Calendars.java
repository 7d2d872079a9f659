package tandem.worktime;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import net.jqwik.time.api.DateTimes;
import net.jqwik.time.api.Dates;

/** Calendars, instants and pauses of any kind, near changes of clocks and far from them. */
class Calendars extends DomainContextBase {

  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static final LocalDate FIRST = LocalDate.of(2009, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2032, 12, 31);
  private static final int MINUTES_OF_DAY = 24 * 60;

  /** Nine to five in Berlin, from Monday to Friday. */
  static BusinessCalendar office(LocalDate... holidays) {
    return weekdays(BERLIN, Set.of(holidays), opening("09:00", "17:00"));
  }

  static BusinessCalendar weekdays(ZoneId zone, Set<LocalDate> holidays, Opening... hours) {
    Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
        week.put(day, List.of(hours));
      }
    }
    return new BusinessCalendar(zone, week, holidays);
  }

  static Opening opening(String from, String to) {
    return new Opening(LocalTime.parse(from), LocalTime.parse(to));
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "UTC",
            "Europe/Berlin",
            "America/New_York",
            "America/Sao_Paulo",
            "Asia/Kolkata",
            "Asia/Kathmandu",
            "Asia/Shanghai",
            "Australia/Lord_Howe",
            "Pacific/Apia",
            "Africa/Cairo")
        .map(ZoneId::of);
  }

  @Provide
  Arbitrary<Instant> instants() {
    return DateTimes.instants()
        .between(Instant.parse("2010-01-01T00:00:00Z"), Instant.parse("2030-12-31T00:00:00Z"));
  }

  @Provide
  Arbitrary<Duration> durations() {
    Arbitrary<Duration> some = Arbitraries.longs().between(0, 200_000).map(Duration::ofSeconds);
    Arbitrary<Duration> years = Arbitraries.longs().between(0, 40_000).map(Duration::ofHours);
    return Arbitraries.oneOf(some, years);
  }

  @Provide
  Arbitrary<Pause> pauses() {
    return Combinators.combine(instants(), durations().injectNull(0.05))
        .as((from, length) -> new Pause(from, length == null ? null : from.plus(length)));
  }

  @Provide
  Arbitrary<BusinessCalendar> calendars() {
    Arbitrary<Set<LocalDate>> holidays = Dates.dates().between(FIRST, LAST).set().ofMaxSize(60);
    return Combinators.combine(zones(), weeks(), holidays).as(BusinessCalendar::new);
  }

  private static Arbitrary<Map<DayOfWeek, List<Opening>>> weeks() {
    return Arbitraries.maps(Arbitraries.of(DayOfWeek.class), days())
        .ofMinSize(1)
        .filter(week -> week.values().stream().anyMatch(hours -> !hours.isEmpty()));
  }

  /** Up to three openings: the ends of a day's hours, two by two. */
  private static Arbitrary<List<Opening>> days() {
    return Arbitraries.integers()
        .between(0, MINUTES_OF_DAY)
        .set()
        .ofMinSize(0)
        .ofMaxSize(6)
        .map(Set::stream)
        .map(minutes -> openings(minutes.sorted().toList()));
  }

  private static List<Opening> openings(List<Integer> minutes) {
    return IntStream.range(0, minutes.size() / 2)
        .mapToObj(i -> new Opening(time(minutes.get(2 * i)), time(minutes.get(2 * i + 1))))
        .toList();
  }

  private static LocalTime time(int minute) {
    return LocalTime.MIDNIGHT.plusMinutes(minute);
  }
}
