package tandem.analytics.figure;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a request asks of a metric, as it was written. */
public class QuestionParameters {

  @QueryParam("from")
  @Parameter(
      description =
          "The first day, `2025-01-01`. If not given, eleven months before the month of `to`.",
      example = "2025-01-01")
  String from;

  @QueryParam("to")
  @Parameter(
      description = "The first day after the last. If not given, the end of this month.",
      example = "2026-01-01")
  String to;

  @QueryParam("grain")
  @Parameter(
      description =
          "How long a period is: `day`, `week` (of ISO 8601), `month`, `quarter`, `year`, or"
              + " `whole` for all at once.",
      example = "month")
  String grain;

  @QueryParam("by")
  @Parameter(
      description =
          "The dimensions to break down by, comma separated; `GET /metrics/{id}` says which.",
      example = "team")
  String by;

  @QueryParam("filter")
  @Parameter(
      description =
          "A dimension and a value, `team:North`; the value of a record is its name or its id, and"
              + " an empty one stands for work that has none. May be repeated: values of one"
              + " dimension are alternatives.",
      example = "team:North")
  List<String> filter = List.of();

  @QueryParam("asOf")
  @Parameter(
      description =
          "Answer as it was known at the end of that day. If not given, as it is known now.",
      example = "2025-12-31")
  String asOf;

  /** The same where no request stands behind. */
  public static QuestionParameters of(
      String from, String to, String grain, String by, List<String> filter, String asOf) {
    QuestionParameters parameters = new QuestionParameters();
    parameters.from = from;
    parameters.to = to;
    parameters.grain = grain;
    parameters.by = by;
    parameters.filter = filter;
    parameters.asOf = asOf;
    return parameters;
  }

  /** The same of all the time at once, broken down by nothing. */
  QuestionParameters whole() {
    return of(from, to, "whole", null, filter, asOf);
  }
}
