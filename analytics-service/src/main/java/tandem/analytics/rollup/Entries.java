package tandem.analytics.rollup;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tandem.analytics.facts.Entry;
import tandem.analytics.facts.Facts;
import tandem.analytics.metric.Column;
import tandem.analytics.metric.Source;

/** Finds the entries of a source in facts of its kind. */
@FunctionalInterface
interface Entries {

  List<Entry> of(Facts facts);

  static Entries of(Source source) {
    return switch (source) {
      case Source.OfMoment(var kind, var moment) -> {
        int slot = kind.moments().indexOf(moment);
        yield facts -> {
          Entry entry = facts.moments().get(slot);
          return entry == null ? List.of() : List.of(entry);
        };
      }
      case Source.OfJournal(var kind, var journal) -> {
        int slot = kind.journals().indexOf(journal);
        yield facts -> facts.journals().get(slot);
      }
    };
  }

  /** The values that facts have in a column of the source. */
  static Stream<Object> values(Facts facts, Source source, Column column) {
    Cell cell = Cell.of(source, column);
    return of(source).of(facts).stream()
        .map(entry -> cell.of(facts, entry))
        .filter(Objects::nonNull);
  }
}
