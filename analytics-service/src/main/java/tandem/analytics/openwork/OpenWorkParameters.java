package tandem.analytics.openwork;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a request asks of open work, as it was written. */
public class OpenWorkParameters {

  @QueryParam("by")
  @Parameter(
      description = "The dimension to break down by. If not given, all is one line.",
      example = "stage")
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
      description =
          "What was open at the end of that day, as it was known then. If not given, now.",
      example = "2025-12-31")
  String asOf;

  /** The same where no request stands behind; null is what is not said. */
  public static OpenWorkParameters of(String by, List<String> filter, String asOf) {
    OpenWorkParameters parameters = new OpenWorkParameters();
    parameters.by = by;
    parameters.filter = filter;
    parameters.asOf = asOf;
    return parameters;
  }
}
