package tandem.promises;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What a policy promises, edition by edition.
 *
 * @param criteria which records it is for, for ever: others are another policy's
 */
record PolicyEditions(UUID policy, Criteria criteria, List<PolicyEdition> editions) {

  /** The number of the edition in force on a day; none before the first. */
  Optional<Integer> inForce(LocalDate day) {
    return IntStream.range(0, editions.size())
        .filter(i -> editions.get(i).begunOn(day))
        .boxed()
        .reduce((earlier, later) -> startsLater(earlier, later) ? earlier : later)
        .map(i -> i + 1);
  }

  private boolean startsLater(int one, int other) {
    LocalDate day = editions.get(one).from();
    LocalDate otherDay = editions.get(other).from();
    return day != null && (otherDay == null || day.isAfter(otherDay));
  }

  /**
   * @param number from 1
   */
  PolicyEdition edition(int number) {
    return editions.get(number - 1);
  }
}
