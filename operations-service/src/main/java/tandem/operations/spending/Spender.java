package tandem.operations.spending;

import java.time.LocalDate;
import tandem.directory.TeamDay;

/**
 * Whose money it is.
 *
 * @param team null where it is not a team's, like {@code department}; with neither it is the
 *     function's as a whole
 * @param day on which the team stands where its facts say
 */
record Spender(String function, String team, String department, LocalDate day) {

  TeamDay teamDay() {
    return new TeamDay(team, day);
  }
}
