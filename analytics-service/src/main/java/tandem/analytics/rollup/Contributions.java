package tandem.analytics.rollup;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tandem.analytics.facts.Facts;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.DimensionSet;
import tandem.analytics.metric.Kind;

/** What facts contribute to all measures in all their sets. Immutable. */
public final class Contributions {

  private final Map<String, List<Counting>> countings = new HashMap<>();

  /**
   * @param zone the reporting zone, whose days count
   */
  public Contributions(Catalogue catalogue, ZoneId zone) {
    List<DimensionSet> sets = List.copyOf(catalogue.sets().values());
    for (Kind kind : catalogue.kinds().values()) {
      countings.put(
          kind.name(),
          catalogue.measuresOf(kind).stream()
              .filter(measure -> !measure.isLinked())
              .map(measure -> new Counting(measure, sets, zone))
              .toList());
    }
  }

  /**
   * Adds the contributions of the facts less those of others, as they became known on a day.
   *
   * @param facts null for none
   * @param less null for none
   * @param histories of all records that either refers to, as {@link #through} says
   */
  public void add(Facts facts, Facts less, LocalDate knownDay, Histories histories, Rollups into) {
    contribute(facts, 1, knownDay, histories, into);
    contribute(less, -1, knownDay, histories, into);
  }

  private void contribute(
      Facts facts, int sign, LocalDate knownDay, Histories histories, Rollups into) {
    if (facts != null) {
      for (Counting counting : countings.get(facts.kind().name())) {
        counting.contribute(facts, sign, knownDay, histories, into);
      }
    }
  }

  /** Says through which records dimensions of the facts are found. */
  public void through(Facts facts, Consumer<Histories.Id> into) {
    for (Counting counting : countings.get(facts.kind().name())) {
      counting.through(facts, into);
    }
  }
}
