package tandem.analytics.rollup;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiPredicate;
import tandem.analytics.facts.Entry;
import tandem.analytics.facts.Facts;
import tandem.analytics.metric.Column;
import tandem.analytics.metric.Comparison;
import tandem.analytics.metric.Condition;
import tandem.analytics.metric.DimensionSet;
import tandem.analytics.metric.DimensionSet.Grain;
import tandem.analytics.metric.Measure;
import tandem.analytics.metric.Source;

/** How one measure counts facts, worked out beforehand from the catalogue. Immutable. */
final class Counting {

  private final Measure measure;
  private final ZoneId zone;
  private final Cell count;
  private final Cell currency;
  private final Sum sum;
  private final BiPredicate<Facts, Entry> counts;
  private final List<Kept> sets;

  /** The index of the moment or journal among its kind's. */
  private final int slot;

  /** A set in which the measure is kept, and where its dimensions are found. */
  private record Kept(String set, Grain grain, List<Cell> dimensions) {

    List<Object> values(Facts facts, Entry entry) {
      Object[] values = new Object[dimensions.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = dimensions.get(i).of(facts, entry);
      }
      return Arrays.asList(values);
    }

    LocalDate day(LocalDate day) {
      return grain == Grain.DAY ? day : day.withDayOfMonth(1);
    }
  }

  Counting(Measure measure, List<DimensionSet> sets, ZoneId zone) {
    Source on = measure.on();
    this.measure = measure;
    this.zone = zone;
    this.slot = slot(on);
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
            .map(set -> new Kept(set.name(), set.grain(), cells(set, on)))
            .toList();
  }

  private static List<Cell> cells(DimensionSet set, Source on) {
    return set.dimensions().stream()
        .map(name -> Cell.of(on, on.dimension(name).orElseThrow()))
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

  /** The entries that the measure may count. */
  private List<Entry> entries(Facts facts) {
    if (measure.on() instanceof Source.OfJournal) {
      return facts.journals().get(slot);
    }
    Entry entry = facts.moments().get(slot);
    return entry == null ? List.of() : List.of(entry);
  }

  private static int slot(Source on) {
    return switch (on) {
      case Source.OfMoment(var kind, var moment) -> kind.moments().indexOf(moment);
      case Source.OfJournal(var kind, var journal) -> kind.journals().indexOf(journal);
    };
  }

  /**
   * Adds what the facts contribute, or takes it away.
   *
   * @param sign 1 or −1
   */
  void contribute(Facts facts, int sign, LocalDate knownDay, Rollups into) {
    for (Entry entry : entries(facts)) {
      OptionalLong amount = sum.of(facts, entry);
      if (amount.isPresent()
          && counts.test(facts, entry)
          && count.of(facts, entry) instanceof Long number) {
        String unit = currency.of(facts, entry) instanceof String code ? code : "";
        LocalDate day = LocalDate.ofInstant(entry.moment().at(), zone);
        for (Kept kept : sets) {
          List<Object> dims = kept.values(facts, entry);
          into.add(key(kept, dims, unit, day, knownDay), sign * number, sign * amount.getAsLong());
          if (measure.isDuration()) {
            into.add(bin(kept, dims, day, knownDay, amount.getAsLong()), sign * number);
          }
        }
      }
    }
  }

  private RollupKey key(
      Kept kept, List<Object> dims, String unit, LocalDate day, LocalDate knownDay) {
    return new RollupKey(measure.name(), kept.set(), dims, unit, kept.day(day), kept.day(knownDay));
  }

  private BinKey bin(
      Kept kept, List<Object> dims, LocalDate day, LocalDate knownDay, long duration) {
    return new BinKey(
        measure.name(),
        kept.set(),
        dims,
        day.withDayOfMonth(1),
        knownDay.withDayOfMonth(1),
        Bins.of(duration));
  }
}
