package tandem.analytics.comparison.signal;

/**
 * The likeliest lasting change of level in a series.
 *
 * @param at index of the first value after it, missing ones counted
 * @param size on the scale of the values; level, trend and season are fitted with it, so none of
 *     them takes a part of it
 * @param chance that noise alone shows as clear a change somewhere in the series; at most that
 * @param clear whether the series tells which way and when. Where two years are there and no more,
 *     a rise in one month and a fall twelve months before it differ by a season and a trend alone
 */
public record Change(int at, double size, double chance, boolean clear) {

  /**
   * On each side of a change there are at least so many values: one alone is no change of level.
   */
  static final int SIDE = 3;

  /** No change can be told. */
  static final Change NONE = new Change(-1, 0, 1, false);

  /** What is left for the noise. */
  private static final int LEAST_FREEDOM = 5;

  /** Of squares, what is mere rounding. */
  private static final double ROUNDING = 1e-20;

  /** An explanation this many times as likely needs no second look, in natural logarithms. */
  private static final double LIKELIER = 3;

  /**
   * Of two that are as likely, one is clearly simpler that needs at most this part of the other.
   */
  private static final double SIMPLER = 0.5;

  /**
   * For each place where the level may have changed, the F test of a model with that step against
   * the one without; the best of them, its chance times the number of places (Bonferroni). Exact
   * for noise that is normal, even and independent from period to period, whatever season and trend
   * are.
   *
   * <p>Which way it went: the best rise against the best fall. The likelier counts, or if they are
   * as likely, the one that needs less season and trend besides.
   */
  static Change in(double[] values, Design design) {
    double[] x = Present.only(values);
    Subspace space = design.space();
    double[] noise = space.residual(x);
    double squares = Subspace.dot(noise, noise);
    int freedom = x.length - space.dimension() - 1;
    if (freedom < LEAST_FREEDOM || squares <= ROUNDING * Subspace.dot(x, x)) {
      return NONE;
    }
    int tried = 0;
    double most = 0;
    Step rise = null;
    Step fall = null;
    for (int start = 1; start < x.length; start++) {
      Step step = Step.at(start, design, space, noise);
      if (step == null) {
        continue;
      }
      if (isInside(start, x.length)) {
        tried++;
        most = Math.max(most, step.explained);
      }
      if (step.size > 0) {
        rise = step.better(rise);
      } else {
        fall = step.better(fall);
      }
    }
    double chance = Math.min(1, tried * Beta.tail(Math.min(1, most / squares), freedom));
    return choose(rise, fall, x, noise, freedom, design, chance);
  }

  private static boolean isInside(int start, int points) {
    return start >= SIDE && start <= points - SIDE;
  }

  private static Change choose(
      Step rise, Step fall, double[] x, double[] noise, int freedom, Design design, double chance) {
    if (rise == null && fall == null) {
      return NONE;
    }
    if (rise == null || fall == null) {
      return (rise == null ? fall : rise).change(design, chance, true);
    }
    Step likelier = rise.better(fall);
    Step other = likelier.equals(rise) ? fall : rise;
    double odds = freedom / 2.0 * Math.log(other.rest(noise) / likelier.rest(noise));
    if (odds > LIKELIER) {
      return likelier.change(design, chance, true);
    }
    double need = likelier.background(x, noise, design);
    double otherNeed = other.background(x, noise, design);
    Step simpler = need <= otherNeed ? likelier : other;
    boolean clear = Math.min(need, otherNeed) <= SIMPLER * Math.max(need, otherNeed);
    return simpler.change(design, chance, clear);
  }

  boolean isUp() {
    return size > 0;
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
    static Step at(int start, Design design, Subspace space, double[] noise) {
      double[] own = space.residual(design.step(start));
      double square = Subspace.dot(own, own);
      if (square < 1e-6) {
        return null;
      }
      double along = Subspace.dot(own, noise);
      return new Step(start, along / square, own, along * along / square);
    }

    Step better(Step other) {
      return other == null || explained > other.explained ? this : other;
    }

    double rest(double[] noise) {
      return Math.max(Double.MIN_NORMAL, Subspace.dot(noise, noise) - explained);
    }

    /** How much trend and season the explanation needs besides, in squares. */
    double background(double[] x, double[] noise, Design design) {
      double[] step = design.step(start);
      double[] ground = new double[x.length];
      for (int i = 0; i < x.length; i++) {
        ground[i] = x[i] - (noise[i] - size * own[i]) - size * step[i];
      }
      double[] about = new Subspace().add(design.level()).residual(ground);
      return Subspace.dot(about, about);
    }

    Change change(Design design, double chance, boolean clear) {
      return new Change(
          design.places()[start], size, chance, clear && isInside(start, design.points()));
    }
  }
}
