package tandem.analytics.dashboard;

import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of a metric, in {@code messages/metricPage*.properties}. */
@MessageBundle("metricPage")
public interface MetricWords {

  String nothingMeasured();

  String metricOf(String metric, String whom);

  String figureWhole();

  String indexNow(String index);

  String mean();

  String p90();

  String targetFloor();

  String apart();

  String withoutAmount();

  String seasonOut();

  String asHappened();

  String withinLimits();

  String outside();

  String levelWord();

  String limitsWord();

  String runningWord();

  String floorIs(String value);

  String targetIs(String value);

  String asTable();

  String periodHead();

  String limitsHead();

  String eventsHead();

  String falseSignal(String share);

  String tooShort();

  String asKnown();

  String asKnownShow();

  String now();

  String distribution();

  String distributionText();

  String byTeam();

  String byTeamText();

  String whatItIs();

  String formula();

  String better();

  String better_up();

  String better_down();

  String better_band();

  String compared();

  String counterMetric();

  String targetKnown();

  String eventsOf(String period);

  String eventsText();

  String noEvents();

  String more();

  String readout(String label, String value, String n);

  String readoutAdjusted(String label, String value, String adjusted, String n);

  String histogram();

  String histogramText(String n, String median, String nine);

  String below(String figure);

  String fromOn(String figure);

  String remark();

  String course();

  String downloadEvents();
}
