package tandem.analytics.target;

import tandem.analytics.metric.Fraction;

/**
 * What a metric is to reach in a period, exact, in its unit as answers show it: money in major
 * units of the reporting currency, shares from 0 to 1, durations in hours or days.
 */
public sealed interface Goal {

  /**
   * From no merit to full merit. The floor is the higher where less is better.
   *
   * @param floor the value of no merit
   * @param target the value of full merit
   */
  record Line(Fraction floor, Fraction target) implements Goal {}

  /** Full merit from {@code low} to {@code high}, none at {@code floor} and {@code ceiling}. */
  record Band(Fraction floor, Fraction low, Fraction high, Fraction ceiling) implements Goal {}

  /** The least that has full merit. */
  default Fraction target() {
    return switch (this) {
      case Line(Fraction floor, Fraction target) -> target;
      case Band(Fraction floor, Fraction low, Fraction high, Fraction ceiling) -> low;
    };
  }

  /** So many times the goal. */
  default Goal times(Fraction factor) {
    return switch (this) {
      case Line(Fraction floor, Fraction target) ->
          new Line(floor.times(factor), target.times(factor));
      case Band(Fraction floor, Fraction low, Fraction high, Fraction ceiling) ->
          new Band(
              floor.times(factor), low.times(factor), high.times(factor), ceiling.times(factor));
    };
  }

  /** Both goals together; null if one is a line and the other a band. */
  default Goal plus(Goal other) {
    if (this instanceof Line(Fraction floor, Fraction target)
        && other instanceof Line(Fraction otherFloor, Fraction otherTarget)) {
      return new Line(floor.plus(otherFloor), target.plus(otherTarget));
    }
    if (this instanceof Band one && other instanceof Band two) {
      return new Band(
          one.floor.plus(two.floor),
          one.low.plus(two.low),
          one.high.plus(two.high),
          one.ceiling.plus(two.ceiling));
    }
    return null;
  }
}
