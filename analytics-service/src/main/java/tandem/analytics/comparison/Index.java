package tandem.analytics.comparison;

import java.util.Comparator;
import java.util.stream.Stream;
import tandem.analytics.figure.Point;
import tandem.analytics.metric.Fraction;
import tandem.analytics.target.Goal;
import tandem.analytics.target.InForce;

/** How far a figure came from its floor to its target, or why that cannot be said. */
sealed interface Index {

  Fraction NOTHING = Fraction.ZERO;
  Fraction FULL = Fraction.of(100);

  /** A target may be passed by a fifth of the way; more makes no difference. */
  Fraction MOST = Fraction.of(120);

  /**
   * Exact, on the figure as it is shown: 0 at the floor, 100 at the target, from 0 to 120; or of a
   * band 100 from low to high, falling to 0 at floor and ceiling.
   */
  record Known(Fraction value, InForce.Set goal) implements Index {}

  /** No goal was in force. */
  record NoGoal(InForce.None none) implements Index {}

  /** Nothing lies between floor and target. */
  record NoWay(InForce.Set goal) implements Index {}

  /** There is no figure. */
  record NoFigure(InForce.Set goal) implements Index {}

  /**
   * Not all of the money is in the figure.
   *
   * @param currencies those without an exchange rate
   */
  record NotAllMoney(InForce.Set goal, String currencies) implements Index {}

  /** Of a figure that leaves out amounts without an exchange rate. */
  static Index of(Point figure, InForce inForce) {
    return inForce instanceof InForce.Set set && !figure.apart().isEmpty()
        ? new NotAllMoney(set, figure.currenciesWithoutRate())
        : of(figure.value() == null ? null : Fraction.of(figure.value()), inForce);
  }

  /**
   * @param figure null if there is none
   */
  static Index of(Fraction figure, InForce inForce) {
    return switch (inForce) {
      case InForce.None none -> new NoGoal(none);
      case InForce.Set set when figure == null -> new NoFigure(set);
      case InForce.Set set ->
          switch (set.goal()) {
            case Goal.Line(Fraction floor, Fraction target) when floor.minus(target).isZero() ->
                new NoWay(set);
            case Goal.Line(Fraction floor, Fraction target) ->
                new Known(within(way(figure, floor, target), MOST), set);
            case Goal.Band band -> new Known(within(band(figure, band), FULL), set);
          };
    };
  }

  private static Fraction way(Fraction figure, Fraction floor, Fraction target) {
    return figure.minus(floor).over(target.minus(floor)).times(FULL);
  }

  private static Fraction band(Fraction figure, Goal.Band band) {
    if (isBelow(figure, band.low())) {
      return isBelow(band.floor(), band.low()) ? way(figure, band.floor(), band.low()) : NOTHING;
    }
    if (isBelow(band.high(), figure)) {
      return isBelow(band.high(), band.ceiling())
          ? way(figure, band.ceiling(), band.high())
          : NOTHING;
    }
    return FULL;
  }

  private static boolean isBelow(Fraction one, Fraction other) {
    return one.minus(other).numerator().signum() < 0;
  }

  private static Fraction within(Fraction value, Fraction most) {
    Comparator<Fraction> bySize = (one, other) -> one.minus(other).numerator().signum();
    Fraction atLeast = Stream.of(value, NOTHING).max(bySize).orElseThrow();
    return Stream.of(atLeast, most).min(bySize).orElseThrow();
  }
}
