package tandem.operations.processrun;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tandem.directory.Placements;
import tandem.directory.Timeline;
import tandem.events.Holder;
import tandem.events.directory.PersonFacts.Assignment;
import tandem.operations.performer.Performer;

/** A month, and two people in it: Ada of the North, who moves South on the tenth, and Bo. */
final class Days {

  static final UUID ADA = new UUID(0, 1);
  static final UUID BO = new UUID(0, 2);

  static final Placements PLACES =
      new Placements(
          Map.of(
              ADA,
              new Timeline(
                  List.of(
                      assignment(null, "North"), assignment(LocalDate.of(2026, 3, 10), "South"))),
              BO,
              new Timeline(List.of(assignment(null, "North")))),
          ZoneOffset.UTC);

  private Days() {}

  /** Noon of a day of March. */
  static Instant march(int day) {
    return Instant.parse("2026-03-%02dT12:00:00Z".formatted(day));
  }

  static Performer by(UUID person) {
    return new Performer(person, null, null);
  }

  static Performer byTeam(String team) {
    return new Performer(null, team, null);
  }

  static Holder holder(UUID person, String team) {
    return new Holder(person, team, null, null, null);
  }

  private static Assignment assignment(LocalDate from, String team) {
    return new Assignment(from, team, null, null, null, null);
  }
}
