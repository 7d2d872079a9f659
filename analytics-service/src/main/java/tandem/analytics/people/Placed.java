package tandem.analytics.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import tandem.events.directory.PersonFacts.Assignment;

/**
 * A person and where that person stood, day by day.
 *
 * @param places in order of their days; the first reaches back without bound
 * @param leftOn the first day no longer here; null if still here
 */
public record Placed(UUID id, String function, List<Assignment> places, LocalDate leftOn) {

  public Placed {
    places = List.copyOf(places);
  }

  boolean isHereOn(LocalDate day) {
    return leftOn == null || leftOn.isAfter(day);
  }

  /** The place in force on a day. */
  Assignment on(LocalDate day) {
    return places.stream()
        .filter(place -> place.from() == null || !place.from().isAfter(day))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  /**
   * The places held on some of the days.
   *
   * @param to the first day after the last
   */
  List<Assignment> during(LocalDate from, LocalDate to) {
    LocalDate end = leftOn == null || leftOn.isAfter(to) ? to : leftOn;
    return places.stream()
        .filter(place -> place.from() == null || place.from().isBefore(end))
        .filter(_ -> from.isBefore(end))
        .filter(place -> endOf(place) == null || endOf(place).isAfter(from))
        .toList();
  }

  private LocalDate endOf(Assignment place) {
    int next = places.indexOf(place) + 1;
    return next < places.size() ? places.get(next).from() : null;
  }
}
