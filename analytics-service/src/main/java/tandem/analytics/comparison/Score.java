package tandem.analytics.comparison;

import tandem.analytics.metric.Fraction;
import tandem.analytics.metric.Metric;

/**
 * An index that counts in a composite.
 *
 * @param isFirm whether its series has enough points for firm limits
 */
record Score(Metric metric, Fraction index, boolean isFirm) {}
