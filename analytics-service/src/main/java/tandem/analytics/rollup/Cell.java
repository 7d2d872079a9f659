package tandem.analytics.rollup;

import java.util.function.Function;
import tandem.analytics.facts.Entry;
import tandem.analytics.facts.Facts;
import tandem.analytics.metric.Column;
import tandem.analytics.metric.Source;
import tandem.events.Moment;

/**
 * Where a column's value is found: with the holder, in the entry, among the attributes, or the same
 * for the whole kind.
 */
@FunctionalInterface
interface Cell {

  /** The value, null where the facts say nothing. */
  Object of(Facts facts, Entry entry);

  static Cell of(Source source, Column column) {
    if (Column.HOLDER.contains(column)) {
      Function<Moment, Object> holder = holder(column.name());
      return (facts, entry) -> holder.apply(entry.moment());
    }
    if (source instanceof Source.OfJournal(var kind, var journal)
        && journal.columns().contains(column)) {
      int index = journal.columns().indexOf(column);
      return (facts, entry) -> entry.values().get(index);
    }
    if (column.equals(Column.FUNCTION) && source.kind().function().isPresent()) {
      String function = source.kind().function().get();
      return (facts, entry) -> function;
    }
    int index = source.kind().attributes().indexOf(column);
    return (facts, entry) -> facts.attributes().get(index);
  }

  private static Function<Moment, Object> holder(String name) {
    return switch (name) {
      case "person" -> Moment::person;
      case "team" -> Moment::team;
      case "department" -> Moment::department;
      case "region" -> Moment::region;
      case "level" -> Moment::level;
      default -> throw new IllegalArgumentException(name);
    };
  }
}
