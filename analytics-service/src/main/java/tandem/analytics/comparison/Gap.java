package tandem.analytics.comparison;

import tandem.analytics.metric.Metric;

/**
 * One thing that could not be said.
 *
 * @param metric null where it is about all of them together, like {@code member} about all members
 * @param function whose members it is about; null where it is about both, or a single one
 * @param text why, in the caller's language
 */
record Gap(Metric metric, Member member, String function, String text) {

  static Gap of(Metric metric, String text) {
    return new Gap(metric, null, null, text);
  }

  static Gap of(Row row, String text) {
    return new Gap(row.metric(), row.member(), null, text);
  }

  static Gap ofAll(String function, String text) {
    return new Gap(null, null, function, text);
  }
}
