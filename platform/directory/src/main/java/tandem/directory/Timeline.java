package tandem.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import tandem.events.directory.PersonFacts.Assignment;

/**
 * The places a person held, day by day. Immutable.
 *
 * @param assignments in order of their days, never empty; the first from null: always before
 */
public record Timeline(List<Assignment> assignments) {

  private static final Comparator<Assignment> BY_DAY =
      Comparator.comparing(
          Assignment::from, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));

  public Timeline {
    assignments = assignments.stream().sorted(BY_DAY).toList();
    if (assignments.isEmpty() || assignments.getFirst().from() != null) {
      throw new IllegalArgumentException("the first place reaches back without bound");
    }
  }

  static Timeline startingAt(Place place) {
    return new Timeline(List.of(place.from(null)));
  }

  /** The assignment in force on a day. */
  public Assignment on(LocalDate day) {
    return assignments.stream()
        .filter(assignment -> assignment.from() == null || !assignment.from().isAfter(day))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  /** The days after one and up to another, both given, on which a new assignment begins. */
  public List<LocalDate> changes(LocalDate after, LocalDate until) {
    return assignments.stream()
        .map(Assignment::from)
        .filter(Objects::nonNull)
        .filter(day -> day.isAfter(after) && (until == null || !day.isAfter(until)))
        .toList();
  }

  /**
   * The same with another place from a day on, until the next assignment; one that begins on that
   * very day is replaced.
   *
   * @param from null to replace the first place
   */
  Timeline with(LocalDate from, Place place) {
    List<Assignment> changed = new ArrayList<>(assignments);
    changed.removeIf(assignment -> Objects.equals(assignment.from(), from));
    changed.add(place.from(from));
    return new Timeline(changed);
  }

  /** The first day after one, null for the first of all, on which another assignment begins. */
  LocalDate endOf(LocalDate from) {
    return assignments.stream()
        .map(Assignment::from)
        .filter(Objects::nonNull)
        .filter(day -> from == null || day.isAfter(from))
        .findFirst()
        .orElse(null);
  }
}
