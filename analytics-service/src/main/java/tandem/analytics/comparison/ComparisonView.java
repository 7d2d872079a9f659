package tandem.analytics.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.analytics.comparison.signal.Scale;
import tandem.analytics.comparison.signal.Xmr;
import tandem.analytics.figure.Extents;
import tandem.analytics.figure.Grain;
import tandem.analytics.figure.Point;
import tandem.analytics.metric.Metric;

/** Sales beside operations, in four angles. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComparisonView(
    LocalDate from,
    @Schema(description = "The first day after the last.") LocalDate to,
    Grain grain,
    ComparisonQuestion.By by,
    @Schema(description = "In which days begin.", examples = "UTC") String zone,
    @Schema(description = "Of all amounts.", examples = "USD") String currency,
    @JsonInclude Instant dataAsOf,
    @JsonInclude Long lagMillis,
    @Schema(description = "The day as of whose end this was known; absent for now.") LocalDate asOf,
    @Schema(
            description =
                "The first day of the month in which anything became known first: `asOf` before it"
                    + " finds nothing.")
        LocalDate knownSince,
    @Schema(description = "What it is filtered by; absent for nothing.") List<String> filter,
    @Schema(description = "What it can be filtered by, by dimension.")
        Map<String, List<String>> filters,
    @Schema(description = "What changed and is not noise, the surest first.") List<Said> said,
    List<AngleView> angles,
    @Schema(description = "Who is compared, with their indexes put together.")
        List<MemberView> members,
    @Schema(description = "Of both functions, or of the members of each.") List<LeaderView> leaders,
    @Schema(description = "All that could not be said, and why.") List<Unsaid> unsaid,
    MethodView method) {

  /** A change in a sentence, and where its evidence stands. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Said(
      @Schema(
              examples =
                  "Win rate of Sales has been better since June 2025: 53.3 % of 4,219 after 34.1 % of"
                      + " 1,527 before.")
          String text,
      @Schema(description = "Absent where nothing changed.") String metric,
      String function,
      @Schema(description = "The member's id.") String member,
      Verdict verdict,
      LocalDate since,
      @Schema(
              description =
                  "If asked for: the teams of the function whose change it is, the same metric"
                      + " changed the same way in each; empty where none changed by itself.")
          List<Said> behind) {

    /** Whether a change of a team is this change of its function. */
    boolean isOf(Said team) {
      return metric != null
          && metric.equals(team.metric)
          && function.equals(team.function)
          && verdict == team.verdict;
    }

    Said with(List<Said> teams) {
      return new Said(text, metric, function, member, verdict, since, teams);
    }
  }

  /** The same with the teams that are behind each change of a function. */
  ComparisonView behind(ComparisonView teams) {
    return with(
        knownSince,
        filters,
        said.stream()
            .map(its -> its.with(teams.said.stream().filter(its::isOf).toList()))
            .toList());
  }

  /** The same with what can be asked for. */
  ComparisonView within(Extents.Extent extent) {
    return with(
        extent.knownSince().orElse(null),
        Map.of("team", extent.teams(), "region", extent.regions()),
        said);
  }

  private ComparisonView with(
      LocalDate first, Map<String, List<String>> filterable, List<Said> changes) {
    return new ComparisonView(
        from,
        to,
        grain,
        by,
        zone,
        currency,
        dataAsOf,
        lagMillis,
        asOf,
        first,
        filter,
        filterable,
        changes,
        angles,
        members,
        leaders,
        unsaid,
        method);
  }

  /** One of the four angles. */
  public record AngleView(
      Metric.Angle id,
      @Schema(examples = "Way of working") String name,
      @Schema(description = "In the composite.") BigDecimal weight,
      List<MetricLine> metrics) {}

  /** A metric and what it says of each member. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record MetricLine(
      @Schema(examples = "first-response-time") String id,
      String name,
      Metric.Function function,
      Metric.Unit unit,
      Metric.Direction direction,
      Metric.Grade grade,
      @Schema(description = "The metric that must not fall while this one rises.") String counter,
      @Schema(description = "Whether sales and operations are compared by it.") boolean comparable,
      @Schema(description = "Why, in words.") String text,
      List<Cell> members) {}

  /** What a metric says of a member. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Cell(
      String function,
      String id,
      String name,
      @Schema(description = "The figure of all the time.") Point figure,
      @Schema(description = "The figure in words.", examples = "18 h") String text,
      IndexView index,
      SignalView signal,
      @Schema(description = "That it got better at the cost of its counter-metric.") String warning,
      @Schema(description = "If asked for.") List<PointView> points) {}

  /** The figure of a period, as it stands in the chart. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PointView(
      LocalDate from,
      LocalDate to,
      @JsonInclude BigDecimal value,
      BigDecimal n,
      boolean complete,
      @Schema(description = "How many events are missing; absent where none are.") Long lacksEvents,
      @Schema(description = "Season and trend taken out, where that was done.") BigDecimal adjusted,
      @Schema(
              description =
                  "The limits of its level and of what it rests on; absent where there is no"
                      + " chart.")
          BigDecimal lower,
      BigDecimal upper) {}

  /** How far it is from the floor to the target. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record IndexView(
      @Schema(description = "0 at the floor, 100 at the target, 120 at most.", examples = "75")
          @JsonInclude
          BigDecimal value,
      @Schema(
              description =
                  "That of the level since the change, against the same targets; absent where"
                      + " nothing changed and of amounts and counts, which add up over time.",
              examples = "48")
          BigDecimal since,
      BigDecimal floor,
      BigDecimal target,
      @Schema(description = "Floor, low, high and ceiling, where there is a band.")
          List<BigDecimal> band,
      @Schema(description = "When the last of the targets became known.") LocalDate knownOn,
      @Schema(description = "That this was said afterwards; absent where it was not.")
          Boolean backfilled,
      @Schema(description = "The records of the targets, if asked for.") List<UUID> targets,
      @Schema(description = "Why there is no index.") String reason) {}

  /** What tells change from noise. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SignalView(
      @Schema(description = "How many periods have a figure and are over.") int points,
      @Schema(description = "Whether they are too few for firm limits.") boolean trial,
      @Schema(description = "Of the last level.") BigDecimal mean,
      @Schema(description = "Of the last point; each point has its own.") BigDecimal lower,
      BigDecimal upper,
      @Schema(description = "Whether season and trend were taken out.") boolean adjusted,
      @Schema(description = "On which the change was tested.") Scale scale,
      List<Found> signals,
      @Schema(description = "The chance that noise shows some signal in such a chart.")
          BigDecimal falseSignal,
      @Schema(description = "The chance that noise alone shows as clear a change, at most.")
          BigDecimal chance,
      Verdict verdict,
      @Schema(description = "The first period after the change.") LocalDate since,
      @Schema(description = "The level before the change.") BigDecimal before,
      BigDecimal after,
      @Schema(description = "How much the level before rests on: answers, cases, deals.")
          BigDecimal nBefore,
      BigDecimal nAfter,
      @Schema(description = "The verdict in words, and why.") String text) {}

  /** A signal of the chart. */
  public record Found(
      Xmr.Rule rule,
      @Schema(description = "The first day of the first period.") LocalDate from,
      @Schema(description = "The first day of the last period.") LocalDate to,
      boolean up,
      String text) {}

  /** A member with its composite. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record MemberView(
      String function,
      String functionName,
      String id,
      String name,
      @Schema(description = "The indexes put together; null where there is none.") @JsonInclude
          BigDecimal composite,
      @Schema(
              description =
                  "The angles that the composite is of: those in which all who are compared have"
                      + " an index.")
          Set<Metric.Angle> compositeOf,
      @Schema(description = "The part of the metrics that have data and targets.")
          BigDecimal coverage,
      int scored,
      int expected,
      @Schema(description = "In how many of the weightings it came first, alone or level.")
          int firsts,
      @Schema(description = "The mean index of each angle that has one.")
          Map<Metric.Angle, BigDecimal> angles) {}

  /** Who leads, if anybody. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record LeaderView(
      @Schema(description = "Whose members; absent for both functions.") String function,
      @Schema(description = "The leader's id; null where nobody leads.") @JsonInclude String leader,
      String name,
      @Schema(description = "The part of the weightings in which the first is first.")
          BigDecimal share,
      String text) {}

  /** Something that could not be said: each reason once, with all whom it concerns. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Unsaid(
      @Schema(description = "The reason.") String text,
      @Schema(description = "Whom it concerns, in words.", examples = "Revenue (North and South)")
          String whom,
      @Schema(description = "Whose members it concerns, where it is about one function.")
          String function,
      @Schema(description = "The metrics that it concerns.") List<Concern> concerns) {}

  /** A metric of which something could not be said. */
  public record Concern(
      String metric,
      String name,
      @Schema(description = "Of whom; empty where it is of the metric as a whole.")
          List<Concerned> members) {}

  /** A member of whom something could not be said. */
  public record Concerned(String function, String id, String name) {}

  /** How it was found out; the same data give the same answer. */
  public record MethodView(
      @Schema(description = "How many series were tested for a change.") int series,
      @Schema(description = "The part of answers that may hold a false claim.") BigDecimal share,
      @Schema(description = "How many weightings were drawn.") int weightings,
      @Schema(description = "The part of them in which a leader has to lead.") BigDecimal robust,
      @Schema(description = "How many charts of noise were simulated for each length.")
          int simulated,
      Map<String, Long> seeds,
      @Schema(description = "Each step in words.") List<String> text) {}
}
