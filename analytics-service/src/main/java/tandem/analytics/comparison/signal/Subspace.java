package tandem.analytics.comparison.signal;

import java.util.ArrayList;
import java.util.List;

/**
 * The span of some vectors, as an orthonormal basis: what least squares fits with. Modified
 * Gram-Schmidt, twice over, so that the basis stays orthogonal to the last bits. Not thread-safe.
 */
final class Subspace {

  /** A vector that is shorter than this part of itself once the rest is taken out lies in it. */
  private static final double NOTHING = 1e-9;

  private final List<double[]> basis = new ArrayList<>();
  private double logVolume;

  /** Takes the vector in, unless it lies in the span already. */
  Subspace add(double[] vector) {
    double[] rest = residual(residual(vector));
    double length = Math.sqrt(dot(rest, rest));
    if (length > NOTHING * Math.sqrt(dot(vector, vector))) {
      for (int i = 0; i < rest.length; i++) {
        rest[i] /= length;
      }
      basis.add(rest);
      logVolume += Math.log(length);
    }
    return this;
  }

  int dimension() {
    return basis.size();
  }

  /** The logarithm of the volume that the vectors span: half that of their Gram determinant. */
  double logVolume() {
    return logVolume;
  }

  /** How much of itself the fit takes of the value at a place: from 0 to 1. */
  double leverage(int place) {
    return basis.stream().mapToDouble(direction -> direction[place] * direction[place]).sum();
  }

  /** What of the vector is orthogonal to the span. */
  double[] residual(double[] vector) {
    double[] rest = vector.clone();
    for (double[] direction : basis) {
      double along = dot(rest, direction);
      for (int i = 0; i < rest.length; i++) {
        rest[i] -= along * direction[i];
      }
    }
    return rest;
  }

  /**
   * How much of the vector the values hold when fitted with it and this span; 0 if it lies in it.
   */
  double coefficient(double[] vector, double[] values) {
    double[] own = residual(vector);
    double square = dot(own, own);
    return square <= NOTHING * dot(vector, vector) ? 0 : dot(own, values) / square;
  }

  static double dot(double[] left, double[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += left[i] * right[i];
    }
    return sum;
  }
}
