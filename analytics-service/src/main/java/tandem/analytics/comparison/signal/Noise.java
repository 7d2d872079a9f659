package tandem.analytics.comparison.signal;

/** How likely noise alone is to show a step of a series. */
interface Noise {

  /**
   * @param own what of the step neither level nor trend nor season can show, weighted
   * @param rest what of the values they cannot show, weighted
   * @param freedom of {@code rest} without the step
   * @return the chance of a step at this very place that is as clear, up or down
   */
  double chance(double[] own, double[] rest, int freedom);

  /** Normal noise of which no more is known than the series shows: the F test. */
  Noise UNKNOWN =
      (own, rest, freedom) -> {
        double along = Subspace.dot(own, rest);
        double explained = along * along / Subspace.dot(own, own);
        return Beta.tail(Math.min(1, explained / Subspace.dot(rest, rest)), freedom);
      };
}
