package tandem.analytics.comparison.signal;

/**
 * The regularised incomplete beta function, and the tail of the F distribution by it. Relative
 * error below 1e-9 for the arguments of tests, half degrees of freedom up to 1,000. The continued
 * fraction is that of DLMF 8.17.22, evaluated by Lentz's method.
 */
final class Beta {

  private static final double TINY = 1e-300;
  private static final double PRECISION = 1e-14;
  private static final int MOST_TERMS = 10_000;

  /** Lanczos' approximation of the gamma function, g = 7 and nine terms (P. Godfrey). */
  private static final double[] LANCZOS = {
    0.9999999999998099,
    676.5203681218851,
    -1259.1392167224028,
    771.3234287776531,
    -176.6150291621406,
    12.507343278686905,
    -0.13857109526572012,
    9.984369578019572e-6,
    1.5056327351493116e-7
  };

  private Beta() {}

  /**
   * The chance that noise alone makes an F of one and {@code freedom} degrees of freedom at least
   * as great as the one of which {@code explained} is the part of the squares explained.
   *
   * @param explained from 0 to 1
   */
  static double tail(double explained, int freedom) {
    return regularised(1 - explained, freedom / 2.0, 0.5);
  }

  /** I_x(a, b). */
  static double regularised(double x, double a, double b) {
    if (x <= 0) {
      return 0;
    }
    if (x >= 1) {
      return 1;
    }
    return x <= (a + 1) / (a + b + 2)
        ? front(x, a, b) * fraction(x, a, b) / a
        : 1 - front(x, a, b) * fraction(1 - x, b, a) / b;
  }

  private static double front(double x, double a, double b) {
    return Math.exp(
        logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  }

  private static double fraction(double x, double a, double b) {
    double c = 1;
    double d = 1 / awayFromZero(1 - (a + b) * x / (a + 1));
    double value = d;
    for (int m = 1; m <= MOST_TERMS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / awayFromZero(1 + even * d);
      c = awayFromZero(1 + even / c);
      value *= c * d;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / awayFromZero(1 + odd * d);
      c = awayFromZero(1 + odd / c);
      value *= c * d;
      if (Math.abs(c * d - 1) < PRECISION) {
        return value;
      }
    }
    throw new ArithmeticException("I_" + x + "(" + a + ", " + b + ") does not settle");
  }

  private static double awayFromZero(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  /** Of x above one half. */
  private static double logGamma(double x) {
    double sum = LANCZOS[0];
    for (int i = 1; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (x - 1 + i);
    }
    double t = x + 6.5;
    return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
  }
}
