package tandem.promises;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Which records a promise is for, or what is known of one record. Of two policies that take a
 * record, the one that names more is meant; where both name as much, the one that names what comes
 * first.
 *
 * @param values what matters most first, always of the same things; null for any, or for unknown
 */
public record Criteria(List<Object> values) {

  public Criteria {
    values = Collections.unmodifiableList(values);
  }

  public static Criteria of(Object... values) {
    return new Criteria(Arrays.asList(values));
  }

  /** Whether a record of these criteria is taken. */
  boolean take(Criteria ofRecord) {
    return IntStream.range(0, values.size())
        .allMatch(i -> values.get(i) == null || values.get(i).equals(ofRecord.values.get(i)));
  }

  /** Higher where more is named, and what matters more. */
  int rank() {
    int named = (int) values.stream().filter(Objects::nonNull).count();
    int places = 0;
    for (Object value : values) {
      places = 2 * places + (value == null ? 0 : 1);
    }
    return (named << values.size()) + places;
  }
}
