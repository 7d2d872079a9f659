package tandem.analytics.rollup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tandem.analytics.facts.Entry;

/**
 * How records that facts refer to stood on the days on which that was known. Immutable.
 *
 * @param steps of each record, the earliest first
 * @param changing records whose histories change while facts are folded: what refers to them is
 *     counted by their rows, see {@link LinkedCounting}
 */
public record Histories(Map<Id, List<Step>> steps, Set<Id> changing) {

  /** Of records of which nothing is known. */
  public static final Histories NONE = new Histories(Map.of(), Set.of());

  public Histories {
    steps = Map.copyOf(steps);
    changing = Set.copyOf(changing);
  }

  /**
   * Which record.
   *
   * @param kind by its name: whoever refers to an id of another kind refers to nothing
   */
  public record Id(String kind, UUID id) {}

  /**
   * A version.
   *
   * @param from the first day on which it was known
   * @param attributes in the kind's order
   */
  public record Step(LocalDate from, Entry.Values attributes) {}

  /**
   * What was known of a record, as it stood on a day: its versions until then, else the first.
   *
   * @param id null for no record
   */
  List<Step> asOf(LocalDate day, Id id) {
    List<Step> all = id == null ? List.of() : steps.getOrDefault(id, List.of());
    int until = 0;
    while (until < all.size() && !all.get(until).from().isAfter(day)) {
      until++;
    }
    return all.subList(0, Math.max(until, Math.min(1, all.size())));
  }
}
