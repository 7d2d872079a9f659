package tandem.analytics.comparison.signal;

import java.util.ArrayList;
import java.util.List;
import tandem.analytics.comparison.signal.Xmr.Rule;
import tandem.analytics.comparison.signal.Xmr.Signal;

/** Finds the signals among values of which none is missing. */
final class Rules {

  private static final int RUN = 7;
  private static final double CLOSE = 2.0 / 3.0;

  private final double[] values;

  /** How far each lies from the mean, in its own errors. */
  private final double[] x;

  private final int[] places;
  private final double reach;

  Rules(double[] values, double[] errors, int[] places, double reach) {
    this.values = values;
    this.x = errors;
    this.places = places;
    this.reach = reach;
  }

  List<Signal> signals() {
    List<Signal> found = new ArrayList<>();
    int side = 0;
    int onSide = 0;
    int direction = 0;
    int inDirection = 1;
    for (int i = 0; i < x.length; i++) {
      if (Math.abs(x[i]) > reach) {
        found.add(signal(Rule.OUTSIDE, i, i, x[i] > 0));
      }
      int itsSide = (int) Math.signum(x[i]);
      onSide = itsSide == side ? onSide + 1 : 1;
      side = itsSide;
      if (side != 0 && onSide >= RUN) {
        found.add(signal(Rule.ONE_SIDE, i - onSide + 1, i, side > 0));
      }
      int itsDirection = i == 0 ? 0 : (int) Math.signum(values[i] - values[i - 1]);
      inDirection = itsDirection == direction ? inDirection + 1 : 2;
      direction = itsDirection;
      if (direction != 0 && inDirection >= RUN) {
        found.add(signal(Rule.ONE_DIRECTION, i - inDirection + 1, i, direction > 0));
      }
      closeToLimit(i, found);
    }
    return whole(longest(found)).stream().map(this::placed).toList();
  }

  private void closeToLimit(int i, List<Signal> found) {
    int first = Math.max(0, i - 2);
    for (int sign : new int[] {1, -1}) {
      int close = 0;
      for (int k = first; k <= i; k++) {
        close += sign * x[k] > CLOSE * reach ? 1 : 0;
      }
      if (close >= 2 && sign * x[i] > CLOSE * reach) {
        found.add(signal(Rule.CLOSE_TO_LIMIT, first, i, sign > 0));
      }
    }
  }

  private static Signal signal(Rule rule, int first, int last, boolean up) {
    return new Signal(rule, first, last, up);
  }

  private Signal placed(Signal its) {
    return new Signal(its.rule(), places[its.first()], places[its.last()], its.up());
  }

  /** Points outside that follow each other, and twos of three that overlap, are one stretch. */
  private static List<Signal> whole(List<Signal> found) {
    List<Signal> whole = new ArrayList<>();
    for (Signal its : found) {
      int before = whole.size() - 1;
      while (before >= 0 && !continues(whole.get(before), its)) {
        before--;
      }
      if (before < 0) {
        whole.add(its);
      } else {
        whole.set(before, signal(its.rule(), whole.get(before).first(), its.last(), its.up()));
      }
    }
    return whole;
  }

  private static boolean continues(Signal before, Signal its) {
    boolean isShort = its.rule() == Rule.OUTSIDE || its.rule() == Rule.CLOSE_TO_LIMIT;
    return isShort
        && before.rule() == its.rule()
        && before.up() == its.up()
        && before.last() + 1 >= its.first();
  }

  /** Of a run that grows point by point, only the whole. */
  private static List<Signal> longest(List<Signal> found) {
    return found.stream()
        .filter(
            it ->
                found.stream()
                    .noneMatch(
                        other ->
                            other.rule() == it.rule()
                                && other.first() == it.first()
                                && other.last() > it.last()))
        .toList();
  }
}
