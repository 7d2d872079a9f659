package tandem.analytics.comparison;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;

/** What a request asks to be compared, as it was written. */
public class ComparisonParameters {

  @QueryParam("from")
  @Parameter(
      description =
          "The first day. If not given, that of 24 whole months before `to`, since with two years"
              + " of history season and trend are taken out; or of the first month in which"
              + " something is recorded.",
      example = "2024-01-01")
  String from;

  @QueryParam("to")
  @Parameter(
      description =
          "The first day after the last. If not given, the end of the last month in which something"
              + " is recorded, at the latest of this one.",
      example = "2026-01-01")
  String to;

  @QueryParam("grain")
  @Parameter(
      description = "How long a period is: `day`, `week`, `month`, `quarter` or `year`.",
      example = "month")
  String grain;

  @QueryParam("by")
  @Parameter(
      description = "Who is compared: `function`, `team`, `department`, `region` or `person`.",
      example = "team")
  String by;

  @QueryParam("asOf")
  @Parameter(
      description =
          "Answer as it was known at the end of that day, facts and targets. If not given, now.",
      example = "2025-12-31")
  String asOf;

  @QueryParam("weights")
  @Parameter(
      description =
          "How much angles weigh in the composite: `goals`, `work`, `way`, `evaluation`, each with"
              + " a number that is not negative. One that is not named weighs 1.",
      example = "goals:2,work:1")
  String weights;

  @QueryParam("metrics")
  @Parameter(
      description = "The ids of the metrics to compare, comma separated. If not given, all.",
      example = "csat,sla-compliance")
  String metrics;

  @QueryParam("filter")
  @Parameter(
      description =
          "A team or a region to which all is narrowed, `team:North`. May be repeated: values of"
              + " one dimension are alternatives. Figures of a part are not held against targets"
              + " of the whole.",
      example = "region:EMEA")
  List<String> filter = List.of();

  @QueryParam("points")
  @Parameter(
      description =
          "Whether the points of each series, with their limits, and the records of its targets"
              + " stand in the answer: `true` or `false`. If not given, they do not; a series of"
              + " its own has the points, too.",
      example = "true")
  String points;

  @QueryParam("behind")
  @Parameter(
      description =
          "Of a comparison by function, whether each change says which teams are behind it: `true`"
              + " or `false`. If not given, it does not.",
      example = "false")
  String behind;

  /**
   * The same where no request stands behind; null is what is not said.
   *
   * @param metrics comma separated
   */
  public static ComparisonParameters of(
      String by,
      String from,
      String to,
      String grain,
      String asOf,
      String metrics,
      boolean points) {
    ComparisonParameters parameters = new ComparisonParameters();
    parameters.by = by;
    parameters.from = from;
    parameters.to = to;
    parameters.grain = grain;
    parameters.asOf = asOf;
    parameters.metrics = metrics;
    parameters.points = Boolean.toString(points);
    return parameters;
  }

  /** The same, narrowed. */
  public ComparisonParameters narrowed(List<String> filters) {
    filter = filters;
    return this;
  }

  /** Teams are behind changes of functions; others have none. */
  void requireByFunction() {
    if (by != null && !by.equals("function")) {
      throw new RefusedException(Refusal.invalid("behind", "comparison.behind"));
    }
  }

  /** The same by team. */
  ComparisonParameters byTeam() {
    ComparisonParameters teams = of("team", from, to, grain, asOf, metrics, false);
    teams.weights = weights;
    teams.filter = filter;
    return teams;
  }
}
