package tandem.analytics.journey;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a request asks of a customer's journey, as it was written. */
public class JourneyParameters {

  static final String[] NAMES = {"from", "to", "asOf"};

  @QueryParam("from")
  @Parameter(
      description = "The first day; from the beginning if not given.",
      example = "2026-01-01")
  String from;

  @QueryParam("to")
  @Parameter(
      description = "The day after the last; until now if not given.",
      example = "2026-04-01")
  String to;

  @QueryParam("asOf")
  @Parameter(
      description = "What had happened by the end of that day, as it was known then.",
      example = "2026-03-31")
  String asOf;
}
