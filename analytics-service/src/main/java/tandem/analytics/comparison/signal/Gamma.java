package tandem.analytics.comparison.signal;

/** Derivatives of the logarithm of the gamma function, for arguments above zero, within 1e-9. */
final class Gamma {

  /** From here on the asymptotic series (DLMF 5.11.2, 5.15.8) are precise. */
  private static final double FAR = 12;

  private Gamma() {}

  static double digamma(double x) {
    double shifted = x;
    double sum = 0;
    for (; shifted < FAR; shifted++) {
      sum -= 1 / shifted;
    }
    double square = 1 / (shifted * shifted);
    return sum
        + Math.log(shifted)
        - 0.5 / shifted
        - square * (1.0 / 12 - square * (1.0 / 120 - square / 252));
  }

  static double trigamma(double x) {
    double shifted = x;
    double sum = 0;
    for (; shifted < FAR; shifted++) {
      sum += 1 / (shifted * shifted);
    }
    double square = 1 / (shifted * shifted);
    return sum
        + 1 / shifted
        + square / 2
        + square / shifted * (1.0 / 6 - square * (1.0 / 30 - square / 42));
  }

  /** The argument at which {@link #trigamma} is so much; bisected, as it only falls. */
  static double inverseTrigamma(double value) {
    double low = -30;
    double high = 30;
    for (int i = 0; i < 100; i++) {
      double middle = (low + high) / 2;
      if (trigamma(Math.exp(middle)) > value) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.exp(low);
  }
}
