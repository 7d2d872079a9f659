package tandem.analytics.rollup;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import tandem.analytics.facts.Entry;
import tandem.analytics.facts.Facts;
import tandem.analytics.metric.Column;
import tandem.analytics.metric.Comparison;
import tandem.analytics.metric.Condition;
import tandem.analytics.metric.DimensionSet;
import tandem.analytics.metric.Measure;
import tandem.analytics.metric.Source;

/** How one measure counts facts, worked out beforehand from the catalogue. Immutable. */
final class Counting {

  private final ZoneId zone;
  private final Cell count;
  private final Cell currency;
  private final Sum sum;
  private final BiPredicate<Facts, Entry> counts;
  private final List<Kept> sets;
  private final Entries entries;

  /** A set in which the measure is kept. */
  private record Kept(KeptSet set, Placement placement) {}

  Counting(Measure measure, List<DimensionSet> sets, ZoneId zone) {
    Source on = measure.on();
    this.zone = zone;
    this.entries = Entries.of(on);
    this.count =
        measure
            .count()
            .map(column -> Cell.of(on, column))
            .orElse((facts, entry) -> Long.valueOf(1));
    this.currency = measure.currency().map(it -> Cell.of(on, it)).orElse((facts, entry) -> null);
    this.sum = Sum.of(measure);
    this.counts = where(measure.where(), on);
    this.sets =
        sets.stream()
            .filter(set -> set.keeps(measure))
            .map(set -> new Kept(KeptSet.of(measure, set), Placement.of(on, set)))
            .toList();
  }

  private static BiPredicate<Facts, Entry> where(Condition condition, Source on) {
    return condition.all().stream()
        .map(comparison -> holds(comparison, on))
        .reduce((facts, entry) -> true, BiPredicate::and);
  }

  private static BiPredicate<Facts, Entry> holds(Comparison comparison, Source on) {
    Cell left = Cell.of(on, comparison.left());
    Cell right =
        comparison.right() instanceof Column column
            ? Cell.of(on, column)
            : (facts, entry) -> comparison.right();
    return (facts, entry) -> comparison.holds(left.of(facts, entry), right.of(facts, entry));
  }

  /**
   * Adds what the facts contribute, or takes it away.
   *
   * @param sign 1 or −1
   */
  void contribute(Facts facts, int sign, LocalDate knownDay, Histories histories, Rollups into) {
    for (Entry entry : entries.of(facts)) {
      OptionalLong amount = sum.of(facts, entry);
      if (amount.isPresent()
          && counts.test(facts, entry)
          && count.of(facts, entry) instanceof Long number) {
        String unit = currency.of(facts, entry) instanceof String code ? code : "";
        LocalDate day = LocalDate.ofInstant(entry.moment().at(), zone);
        for (Kept kept : sets) {
          kept.placement()
              .place(
                  facts,
                  entry,
                  day,
                  knownDay,
                  histories,
                  (dimensions, since, its) ->
                      kept.set()
                          .add(
                              new KeptSet.Occurrence(
                                  kept.set().place(dimensions, unit), day, since),
                              sign * its,
                              number,
                              amount.getAsLong(),
                              into));
        }
      }
    }
  }

  /** Says through which records dimensions of the facts are found. */
  void through(Facts facts, Consumer<Histories.Id> into) {
    for (Kept kept : sets) {
      if (kept.placement() instanceof Placement.Through through) {
        for (Entry entry : entries.of(facts)) {
          Histories.Id id = through.id(facts, entry);
          if (id != null) {
            into.accept(id);
          }
        }
      }
    }
  }
}
