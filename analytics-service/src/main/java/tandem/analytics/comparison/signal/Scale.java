package tandem.analytics.comparison.signal;

import java.util.Arrays;

/**
 * The scale on which season, trend and change are sums and the noise is even: growth and seasons of
 * amounts, counts and durations multiply.
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
  /** As they are, from 0 to 1: what n differ by is in their weights. */
  SHARE {
    @Override
    public double of(double value) {
      return value;
    }

    @Override
    public double back(double scaled) {
      return Math.clamp(scaled, 0, 1);
    }
  };

  /** A value on this scale; NaN stays NaN. */
  public abstract double of(double value);

  /** The value that stands there on this scale. */
  public abstract double back(double scaled);

  /** A chart of values as they are: limits of shares end where shares do. */
  Xmr within(Xmr chart) {
    return this == SHARE ? chart.on(this) : chart;
  }

  double[] of(double[] values) {
    return Arrays.stream(values).map(this::of).toArray();
  }

  /** The scale that suits what was observed. */
  static Scale suiting(Observed observed) {
    if (observed.kind() == Observed.Kind.SHARE) {
      return SHARE;
    }
    double[] there = Present.only(observed.values());
    return Arrays.stream(there).allMatch(value -> value > 0) ? LOG : PLAIN;
  }
}
