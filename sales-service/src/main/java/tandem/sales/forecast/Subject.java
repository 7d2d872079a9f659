package tandem.sales.forecast;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Whose forecast it is, and of what: what the forecasts have in common that follow each other.
 *
 * @param person null for a team's
 * @param team null for a person's
 * @param to the day after the last
 */
record Subject(UUID person, String team, LocalDate from, LocalDate to) {

  /** Whether it is another period of the same, and has a day in common. */
  boolean overlaps(Subject other) {
    boolean isOfSame =
        person == null
            ? other.person == null && team.equals(other.team)
            : person.equals(other.person);
    return isOfSame && !equals(other) && from.isBefore(other.to) && other.from.isBefore(to);
  }
}
