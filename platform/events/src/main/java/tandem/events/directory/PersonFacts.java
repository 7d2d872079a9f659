package tandem.events.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A person of one function and where that person stood, day by day.
 *
 * @param function {@code sales} or {@code operations}
 * @param assignments in order of their dates; the first reaches back without bound
 * @param leftOn the first day on which the person no longer works here, null if still here
 */
public record PersonFacts(String function, List<Assignment> assignments, LocalDate leftOn) {

  /**
   * A place in the organisation from a day on, until the next.
   *
   * @param from the first day, in the company's time zone; null for the first assignment
   */
  public record Assignment(
      LocalDate from, String team, String department, String region, UUID manager, String level) {}
}
