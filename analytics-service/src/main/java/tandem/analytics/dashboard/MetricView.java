package tandem.analytics.dashboard;

import java.util.List;
import tandem.analytics.dashboard.chart.Trend;
import tandem.analytics.dashboard.chart.XmrChart;

/**
 * A metric of one member: since when, from what level to what level, and what stands behind it.
 *
 * @param who null where nothing is measured
 * @param unadjusted whether season and trend stay in what is drawn
 * @param others the same metric of all teams, in places that do not move
 * @param spread median to p90 of each team, null where the metric has no quantiles
 * @param histogram of all the time, null where the metric has no quantiles
 * @param knownSince the first day that can be looked at again, null where there is none
 * @param events null where single acts may not be seen or there is no period
 */
public record MetricView(
    String id,
    String name,
    String angle,
    Who who,
    Mark mark,
    Facts facts,
    boolean adjusted,
    boolean unadjusted,
    XmrChart wide,
    XmrChart middle,
    XmrChart narrow,
    List<Month> months,
    String before,
    String after,
    String falseSignal,
    List<String> signals,
    List<Member> functions,
    List<Other> others,
    SpreadChart spread,
    HistogramChart histogram,
    Definition definition,
    Events events,
    String asOf,
    String knownSince,
    String today) {

  /** What can be downloaded of it: {@code series} or {@code events}. */
  public String file(Links links, String what, String format) {
    return links.file(id + "-" + what + "." + format, "of");
  }

  /** The figure of all the time, and what it rests on. Null is what there is not. */
  public record Facts(
      String figure,
      boolean median,
      String index,
      String since,
      String p90,
      String mean,
      String n,
      String target,
      String floor,
      String noIndex,
      List<String> apart,
      String withoutAmount) {}

  /**
   * A period in the table and under the pointer.
   *
   * @param p90 null where the metric has no quantiles
   * @param axis what stands under the chart, null for nothing
   * @param year under that, null for nothing
   */
  public record Month(
      String label,
      String value,
      String adjusted,
      String p90,
      String n,
      String limits,
      boolean outside,
      boolean running,
      String axis,
      String year,
      String href) {}

  /** Another function whose work the metric measures. */
  public record Member(String name, String href, boolean current) {}

  /**
   * A team in the same metric.
   *
   * @param apart the currencies that are not in the figure; empty where there are none
   */
  public record Other(
      Who who,
      String href,
      Trend spark,
      String figure,
      List<String> apart,
      String p90,
      String n,
      String index,
      Mark mark) {}

  /**
   * @param counter null where there is none
   * @param counterMark what of the same member is said of it
   */
  public record Definition(
      String text,
      String formula,
      String better,
      String comparable,
      String counter,
      String counterHref,
      Mark counterMark,
      String knownOn) {}

  /**
   * What was counted in a period.
   *
   * @param restricted whether only those are here that the viewer may see
   * @param next where the following are, null at the end
   */
  public record Events(String period, List<Event> items, boolean restricted, String next) {}

  public record Event(
      String day,
      String kind,
      String who,
      String team,
      String customer,
      String customerHref,
      String value) {}

  /** The median and nine tenths, on one axis. */
  public record SpreadChart(
      List<Range> ranges, List<XmrChart.Tick> ticks, String target, int height) {}

  /**
   * @param y its line
   */
  public record Range(
      Who who,
      int y,
      String p50,
      String p90,
      String mean,
      String p50Text,
      String p90Text,
      String meanText) {}
}
