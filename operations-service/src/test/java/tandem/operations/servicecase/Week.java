package tandem.operations.servicecase;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import tandem.directory.Placements;
import tandem.directory.Timeline;
import tandem.events.directory.PersonFacts.Assignment;
import tandem.operations.performer.Performer;
import tandem.promises.Promise;
import tandem.worktime.BusinessCalendar;
import tandem.worktime.Opening;

/**
 * A service desk that works from nine to five on the weekdays of May 2026, and promises an answer
 * in two hours and a resolution in sixteen; Ada of the Desk, who moves to the Lab on Tuesday the
 * twelfth, and Bo of the Lab. The seventh is a Thursday.
 */
final class Week {

  static final UUID ADA = new UUID(0, 1);
  static final UUID BO = new UUID(0, 2);

  static final Promise PROMISE = new Promise(new UUID(0, 9), 1, 120L, 960L, null);

  static final Placements PLACES =
      new Placements(
          Map.of(
              ADA,
              new Timeline(
                  List.of(assignment(null, "Desk"), assignment(LocalDate.of(2026, 5, 12), "Lab"))),
              BO,
              new Timeline(List.of(assignment(null, "Lab")))),
          ZoneOffset.UTC);

  static final BusinessCalendar HOURS =
      new BusinessCalendar(
          ZoneOffset.UTC,
          Arrays.stream(DayOfWeek.values())
              .filter(day -> day.compareTo(DayOfWeek.FRIDAY) <= 0)
              .collect(
                  Collectors.toMap(
                      Function.identity(),
                      _ -> List.of(new Opening(LocalTime.of(9, 0), LocalTime.of(17, 0))))),
          Set.of());

  private Week() {}

  /** {@code may("08 15:00")}. */
  static Instant may(String dayAndTime) {
    return Instant.parse("2026-05-" + dayAndTime.replace(' ', 'T') + ":00Z");
  }

  static Performer by(UUID person) {
    return new Performer(person, null, null);
  }

  static Performer byTeam(String team) {
    return new Performer(null, team, null);
  }

  private static Assignment assignment(LocalDate from, String team) {
    return new Assignment(from, team, null, null, null, null);
  }
}
