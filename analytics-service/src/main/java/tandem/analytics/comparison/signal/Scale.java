package tandem.analytics.comparison.signal;

import java.util.Arrays;

/**
 * The scale on which season, trend and change are sums and the noise is even: growth and seasons of
 * amounts, counts and durations multiply, and shares scatter less near their ends.
 */
public enum Scale {
  /** As they are. */
  PLAIN {
    @Override
    public double of(double value) {
      return value;
    }

    @Override
    public double back(double scaled) {
      return scaled;
    }
  },
  /** The logarithm, of values above zero. */
  LOG {
    @Override
    public double of(double value) {
      return Math.log(value);
    }

    @Override
    public double back(double scaled) {
      return Math.exp(scaled);
    }
  },
  /** The angle whose sine is the share's root, of shares from 0 to 1. */
  ANGLE {
    @Override
    public double of(double value) {
      return Math.asin(Math.sqrt(value));
    }

    @Override
    public double back(double scaled) {
      double within = Math.clamp(scaled, 0, Math.PI / 2);
      return Math.sin(within) * Math.sin(within);
    }
  };

  /** A value on this scale; NaN stays NaN. */
  public abstract double of(double value);

  /** The value that stands there on this scale. */
  public abstract double back(double scaled);

  double[] of(double[] values) {
    return Arrays.stream(values).map(this::of).toArray();
  }

  /**
   * The scale that suits the values.
   *
   * @param areShares whether they are shares of a whole
   * @param values NaN where one is missing
   */
  public static Scale suiting(boolean areShares, double[] values) {
    double least = Arrays.stream(Present.only(values)).min().orElse(0);
    double most = Arrays.stream(Present.only(values)).max().orElse(0);
    if (areShares && least >= 0 && most <= 1) {
      return ANGLE;
    }
    return !areShares && least > 0 ? LOG : PLAIN;
  }
}
