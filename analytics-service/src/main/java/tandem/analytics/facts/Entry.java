package tandem.analytics.facts;

import java.util.Arrays;
import tandem.events.Moment;

/**
 * A moment of an aggregate, or an entry of one of its journals.
 *
 * @param moment when, and who held the work that day
 */
public record Entry(Moment moment, Values values) {

  /** The values of columns in the catalogue's order; null where the event said nothing. */
  public static final class Values {

    /** Of moments, which have no columns of their own. */
    public static final Values NONE = new Values();

    private final Object[] values;

    /** Takes the array as its own. */
    Values(Object... values) {
      this.values = values;
    }

    /** Of other columns in their order. */
    public static Values of(Object... values) {
      return new Values(values.clone());
    }

    public Object get(int column) {
      return values[column];
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Values that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
      return Arrays.toString(values);
    }
  }
}
