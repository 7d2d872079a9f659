package tandem.analytics.dashboard;

import java.util.List;

/**
 * One function: all its metrics, and what they are made of.
 *
 * @param function sales or operations
 * @param said its changes, in sentences
 * @param improvements what those brought that started in the time; none where other than all that
 *     is known now is asked for
 */
public record FunctionView(
    String function,
    Who who,
    List<Mark> said,
    List<Angle> angles,
    List<Mark> improvements,
    List<FunnelPanel> funnels,
    List<OpenPanel> open,
    List<Breakdown> breakdowns,
    List<Overview.Quiet> quiet,
    int periods) {

  public record Angle(String name, String question, List<Row> rows) {}

  public record Row(String name, String href, Measured measured) {}

  /** What can be downloaded of its metrics. */
  public String file(Links links, String format) {
    return links.file("comparison." + format);
  }

  public String title() {
    return "page_" + function;
  }
}
