package tandem.analytics.comparison.signal;

import java.util.function.IntPredicate;

/**
 * The likeliest lasting change of level in a series.
 *
 * @param at index of the first value after it, missing ones counted
 * @param size on the scale of the values; level, trend and season are fitted with it, so none of
 *     them takes a part of it
 * @param chance that noise alone shows as clear a change somewhere in the series; at most that
 * @param nature whether the series tells that it is a step, which way and when
 */
public record Change(int at, double size, double chance, Nature nature) {

  /** What the series tells of the change. */
  public enum Nature {
    /** A step, in one direction, at one time. */
    STEP,
    /**
     * Two years are there and no more: a rise in one month and a fall twelve months before it
     * differ by a season and a trend alone.
     */
    TWO_WAYS,
    /** A straight line, or beside season and trend a bend, explains it at least as well. */
    DRIFT,
    /** Under {@link Observed#LEAST} things were counted on one side of wherever it might be. */
    TOO_FEW,
    /** No change, or one too near to an end. */
    NONE
  }

  /**
   * On each side of a change there are at least so many values: one alone is no change of level.
   */
  static final int SIDE = 3;

  /** No change can be told. */
  static final Change NONE = new Change(-1, 0, 1, Nature.NONE);

  /** Nowhere is enough on both sides to tell one. */
  public static final Change TOO_FEW = new Change(-1, 0, 1, Nature.TOO_FEW);

  /** Of squares, what is mere rounding. */
  private static final double ROUNDING = 1e-20;

  /** An explanation this many times as likely needs no second look, in natural logarithms. */
  private static final double MUCH_LIKELIER = 5;

  /** One that is no likelier than this is as likely. */
  private static final double LIKELIER = 1;

  /**
   * Of two that are as likely, one is clearly simpler that needs at most this part of the other.
   */
  private static final double SIMPLER = 0.5;

  /**
   * For each place where the level may have changed, the test of a model with that step against the
   * one without; the best of them, its chance times the number of places (Bonferroni).
   *
   * <p>Which way it went: the best rise against the best fall. The much likelier counts, or else
   * the one that needs less season and trend besides, unless the other is likelier.
   *
   * @param values on their scale; NaN where one is missing
   * @param isEnough whether enough was counted on both sides of a place among the values that are
   *     there
   */
  static Change in(double[] values, Design design, Noise noise, IntPredicate isEnough) {
    double[] x = design.weighted(Present.only(values));
    Subspace space = design.space();
    double[] rest = space.residual(x);
    int freedom = x.length - space.dimension() - 1;
    if (!design.isTelling() || !isMore(rest, x)) {
      return NONE;
    }
    IntPredicate isInside =
        start -> start >= SIDE && start <= x.length - SIDE && isEnough.test(start);
    int tried = 0;
    double least = 1;
    Step rise = null;
    Step fall = null;
    for (int start = 1; start < x.length; start++) {
      Step step = Step.at(start, design, space, rest);
      if (step == null) {
        continue;
      }
      if (isInside.test(start)) {
        tried++;
        least = Math.min(least, noise.chance(step.own, rest, freedom));
      }
      if (step.size > 0) {
        rise = step.better(rise);
      } else {
        fall = step.better(fall);
      }
    }
    if (tried == 0) {
      return TOO_FEW;
    }
    return new Choice(x, rest, freedom, design, space, isInside)
        .between(rise, fall, Math.min(1, tried * least));
  }

  /** Whether what is left of the values is more than mere rounding. */
  static boolean isMore(double[] rest, double[] values) {
    return Subspace.dot(rest, rest) > ROUNDING * Subspace.dot(values, values);
  }

  public boolean isUp() {
    return size > 0;
  }

  /** Chooses among explanations of the same series. Its vectors are nobody else's. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Choice(
      double[] x,
      double[] rest,
      int freedom,
      Design design,
      Subspace space,
      IntPredicate isInside) {

    /** One of them may be null. */
    Change between(Step rise, Step fall, double chance) {
      if (rise == null || fall == null) {
        return change(rise == null ? fall : rise, chance, true);
      }
      Step likelier = rise.better(fall);
      Step other = likelier.equals(rise) ? fall : rise;
      double odds = freedom / 2.0 * Math.log(other.unexplained(rest) / likelier.unexplained(rest));
      if (odds > MUCH_LIKELIER) {
        return change(likelier, chance, true);
      }
      double need = background(likelier);
      double otherNeed = background(other);
      Step simpler = need <= otherNeed ? likelier : other;
      boolean isSimple = Math.min(need, otherNeed) <= SIMPLER * Math.max(need, otherNeed);
      boolean agree = simpler.equals(likelier) || odds <= LIKELIER;
      return change(simpler, chance, isSimple && agree);
    }

    private Change change(Step step, double chance, boolean clear) {
      return new Change(design.places()[step.start], step.size, chance, nature(step, clear));
    }

    private Nature nature(Step step, boolean clear) {
      if (!isInside.test(step.start)) {
        return Nature.NONE;
      }
      double drift = space.coefficient(design.weighted(design.drift()), rest);
      double[] own = space.residual(design.weighted(design.drift()));
      if (drift * drift * Subspace.dot(own, own) >= step.explained) {
        return Nature.DRIFT;
      }
      return clear ? Nature.STEP : Nature.TWO_WAYS;
    }

    /** How much trend and season the explanation needs besides, in squares. */
    private double background(Step explanation) {
      double[] step = design.weighted(design.step(explanation.start));
      double[] ground = new double[x.length];
      for (int i = 0; i < x.length; i++) {
        double fitted = x[i] - (rest[i] - explanation.size * explanation.own[i]);
        ground[i] = fitted - explanation.size * step[i];
      }
      double[] about = new Subspace().add(design.weighted(design.level())).residual(ground);
      return Subspace.dot(about, about);
    }
  }

  /** An explanation: the level changed at {@code start}, by {@code size}. */
  private static final class Step {

    private final int start;
    private final double size;

    /** What of the step neither level nor trend nor season can show. */
    private final double[] own;

    /** Squares. */
    private final double explained;

    private Step(int start, double size, double[] own, double explained) {
      this.start = start;
      this.size = size;
      this.own = own;
      this.explained = explained;
    }

    /** Null where level, trend and season show the step whole. */
    static Step at(int start, Design design, Subspace space, double[] rest) {
      double[] step = design.weighted(design.step(start));
      double[] own = space.residual(step);
      double square = Subspace.dot(own, own);
      if (square < 1e-6 * Subspace.dot(step, step)) {
        return null;
      }
      double along = Subspace.dot(own, rest);
      return new Step(start, along / square, own, along * along / square);
    }

    Step better(Step other) {
      return other == null || explained > other.explained ? this : other;
    }

    double unexplained(double[] rest) {
      return Math.max(Double.MIN_NORMAL, Subspace.dot(rest, rest) - explained);
    }
  }
}
