package tandem.analytics.metric;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Members that are counted once in a period, however often they occur: the different values of a
 * column. Those of two periods, or of two teams, do not add up to those of both.
 *
 * @param among the measure that has to have counted something of a member
 * @param of the column; rows without a value are of nobody
 * @param across dimensions that make no difference: who is among anything is among each value
 * @param window the days that are looked at; empty for those of the period
 */
public record Distinct(
    String name, Measure among, Column of, Set<String> across, Optional<Window> window) {

  public Distinct {
    across = Set.copyOf(across);
  }

  /** Of which end of a period something is asked. */
  public enum At {
    START,
    END
  }

  /**
   * The days before an end of a period, whenever the other was.
   *
   * @param days how many
   * @param isFull whether nobody knows who is a member before as many days have been recorded
   * @param also of what else a member has to be, in days of its own
   */
  public record Window(int days, boolean isFull, At at, Optional<Also> also) {}

  /**
   * Another measure that has to have counted something of a member, wherever that was, in the days
   * before the end of the period.
   */
  public record Also(Measure among, int days) {}

  /** The kinds of records whose rows are looked at. */
  Stream<Measure> measures() {
    return Stream.concat(Stream.of(among), window.flatMap(Window::also).map(Also::among).stream());
  }
}
