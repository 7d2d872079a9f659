package tandem.analytics.rollup;

import java.time.Duration;
import java.util.OptionalLong;
import tandem.analytics.facts.Entry;
import tandem.analytics.facts.Facts;
import tandem.analytics.metric.Column;
import tandem.analytics.metric.Measure;

/** What a measure adds up of an entry; empty where the entry does not count at all. */
@FunctionalInterface
interface Sum {

  OptionalLong of(Facts facts, Entry entry);

  static Sum of(Measure measure) {
    return switch (measure.sum()) {
      case Measure.Sum.None() -> (facts, entry) -> OptionalLong.of(0);
      case Measure.Sum.Of(var column) -> {
        Cell cell = Cell.of(measure.on(), column);
        yield (facts, entry) ->
            OptionalLong.of(cell.of(facts, entry) instanceof Long number ? number : 0);
      }
      case Measure.Sum.Time(Column millis) -> {
        Cell cell = Cell.of(measure.on(), millis);
        yield (facts, entry) ->
            cell.of(facts, entry) instanceof Long time
                ? OptionalLong.of(time)
                : OptionalLong.empty();
      }
      case Measure.Sum.Between(String from, String to) -> {
        int start = measure.on().kind().moments().indexOf(from);
        int end = measure.on().kind().moments().indexOf(to);
        yield (facts, entry) -> duration(facts.moments().get(start), facts.moments().get(end));
      }
      case Measure.Sum.Since _ ->
          throw new IllegalArgumentException(measure.name() + " depends on other records");
    };
  }

  private static OptionalLong duration(Entry start, Entry end) {
    return start == null || end == null
        ? OptionalLong.empty()
        : OptionalLong.of(Duration.between(start.moment().at(), end.moment().at()).toMillis());
  }
}
