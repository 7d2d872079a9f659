package tandem.analytics.comparison.signal;

/**
 * How far out a weighted sum of counts lies, as the normal deviate that is as unlikely. A count
 * near none or near all is skewed, and its tail is not that of a normal of the same variance: five
 * failures where 0.8 are expected are 4.7 standard deviations, and a chance of 1 in 700. The error
 * of the deviate is below 0.1 where one or two are expected. After O. E. Barndorff-Nielsen,
 * Inference on full or partial parameters based on the standardized signed log likelihood ratio
 * (1986); R. Lugannani and S. Rice (1980).
 */
final class Saddlepoint {

  /** Nearer to the middle than this nothing is claimed, and the normal will do. */
  private static final double MIDDLE = 1.5;

  private static final int HALVINGS = 32;

  /**
   * Where all are met that can be, the correction, made for sums without an end, breaks down: a sum
   * is at least as far out as one a little nearer.
   */
  private static final double[] PARTS = {1, 0.97, 0.94};

  /** Beyond this tilt all or none of a count are met. */
  private static final double STEEPEST = 40;

  private final double[] factors;
  private final double[] n;
  private final double[] chances;

  /**
   * @param factors of each count in the sum
   * @param n how many each count is of; no need to be whole
   * @param chances of each of these to be met, within 0 and 1
   */
  Saddlepoint(double[] factors, double[] n, double[] chances) {
    this.factors = factors;
    this.n = n;
    this.chances = chances;
  }

  /**
   * @param sum less what is expected
   */
  double deviate(double sum) {
    double plain = sum / Math.sqrt(curvature(0));
    if (Math.abs(plain) < MIDDLE) {
      return plain;
    }
    double deviate = 0;
    for (double part : PARTS) {
      double its = signedRoot(part * sum);
      deviate = Math.abs(its) > Math.abs(deviate) ? its : deviate;
    }
    return deviate;
  }

  private double signedRoot(double sum) {
    double tilt = tilt(sum);
    double likelihood = tilt * sum - generating(tilt);
    double root = Math.copySign(Math.sqrt(2 * Math.max(0, likelihood)), sum);
    double wald = tilt * Math.sqrt(curvature(tilt));
    double ratio = wald / root;
    return ratio > 0 ? root + Math.log(ratio) / root : 0;
  }

  /** Where the tilted sum is expected to be what it is; bisected, as its slope may be nothing. */
  private double tilt(double sum) {
    double greatest = 0;
    for (double factor : factors) {
      greatest = Math.max(greatest, Math.abs(factor));
    }
    double near = 0;
    double far = Math.copySign(STEEPEST / greatest, sum);
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (near + far) / 2;
      if (Math.abs(expected(middle)) < Math.abs(sum)) {
        near = middle;
      } else {
        far = middle;
      }
    }
    return (near + far) / 2;
  }

  /** The cumulant generating function, centred. */
  private double generating(double tilt) {
    double sum = 0;
    for (int i = 0; i < factors.length; i++) {
      double part = tilt * factors[i];
      sum += n[i] * (Math.log1p(chances[i] * Math.expm1(part)) - part * chances[i]);
    }
    return sum;
  }

  private double expected(double tilt) {
    double sum = 0;
    for (int i = 0; i < factors.length; i++) {
      sum += n[i] * factors[i] * (tilted(i, tilt) - chances[i]);
    }
    return sum;
  }

  private double curvature(double tilt) {
    double sum = 0;
    for (int i = 0; i < factors.length; i++) {
      double chance = tilted(i, tilt);
      sum += n[i] * factors[i] * factors[i] * chance * (1 - chance);
    }
    return sum;
  }

  private double tilted(int i, double tilt) {
    double odds = chances[i] * Math.exp(tilt * factors[i]);
    return odds / (1 - chances[i] + odds);
  }
}
