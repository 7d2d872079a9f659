package tandem.analytics.funnel;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a request asks of a funnel, as it was written. */
public class FunnelParameters {

  @QueryParam("from")
  @Parameter(
      description =
          "The first day on which the work was begun; if not given, that of twelve months, the last of"
              + " them that of the day before `to`.",
      example = "2026-01-01")
  String from;

  @QueryParam("to")
  @Parameter(
      description = "The day after the last; if not given, the end of this month.",
      example = "2026-04-01")
  String to;

  @QueryParam("by")
  @Parameter(
      description = "The dimension to break down by. If not given, all is one line.",
      example = "team")
  String by;

  @QueryParam("filter")
  @Parameter(
      description =
          "A dimension and a value, `team:North`, as figures take it. May be repeated: values of"
              + " one dimension are alternatives.",
      example = "team:North")
  List<String> filter = List.of();

  @QueryParam("asOf")
  @Parameter(
      description = "How far it had come at the end of that day, as it was known then.",
      example = "2025-12-31")
  String asOf;

  /** The same where no request stands behind; null is what is not said. */
  public static FunnelParameters of(
      String from, String to, String by, List<String> filter, String asOf) {
    FunnelParameters parameters = new FunnelParameters();
    parameters.from = from;
    parameters.to = to;
    parameters.by = by;
    parameters.filter = filter;
    parameters.asOf = asOf;
    return parameters;
  }
}
