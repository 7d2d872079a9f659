package tandem.analytics.figure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.acts.Roles;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Metric;
import tandem.web.paging.Page;
import tandem.web.paging.PageRequest;
import tandem.web.problem.Problems;
import tandem.web.text.Csv;

/** The catalogue of metrics, their figures, and what was counted in these. */
@Path("/api/v1/metrics")
@Tag(name = "metrics")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({
  Roles.SALES_REPRESENTATIVE,
  Roles.SALES_SUPERVISOR,
  Roles.SALES_MANAGER,
  Roles.SALES_DIRECTOR,
  Roles.OPERATIONS_JUNIOR,
  Roles.OPERATIONS_SENIOR,
  Roles.OPERATIONS_MANAGER,
  Roles.OPERATIONS_PRODUCT_MANAGER,
  Roles.OPERATIONS_DIRECTOR,
  Roles.ANALYST,
  Roles.ADMIN
})
class MetricsResource {

  private final Catalogue catalogue;
  private final Figures figures;
  private final Problems problems;

  MetricsResource(Catalogue catalogue, Figures figures, Problems problems) {
    this.catalogue = catalogue;
    this.figures = figures;
    this.problems = problems;
  }

  @GET
  @Operation(summary = "All metrics and what they declare")
  public Page<MetricView> list() {
    return new Page<>(catalogue.metrics().values().stream().map(this::view).toList(), null);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "What a metric declares: formula, unit, direction, dimensions")
  public MetricView one(@PathParam("id") String id) {
    return view(metric(id));
  }

  @GET
  @Path("{id}/series")
  @Operation(
      summary = "The figures of a metric, period by period",
      description =
          "Periods are half-open and of whole days in the reporting zone. A ratio is sum over sum"
              + " over all that is asked; of durations the value is the median. An amount without"
              + " an exchange rate is given apart, in its own currency.")
  public Series series(@PathParam("id") String id, @BeanParam QuestionParameters asked) {
    return figures.series(metric(id), asked).series();
  }

  @GET
  @Path("{id}/series")
  @Produces(Csv.MEDIA_TYPE)
  @Operation(hidden = true)
  public String seriesAsCsv(@PathParam("id") String id, @BeanParam QuestionParameters asked) {
    return SeriesCsv.of(figures.series(metric(id), asked)).toString();
  }

  @GET
  @Path("{id}/histogram")
  @Operation(
      summary = "How the durations that a metric counts are spread",
      description =
          "Takes the parameters of the series; `by` and `grain` make no difference. A duration may"
              + " be counted in the bin beside its own if it lies within 1 % of their bound. A"
              + " metric that counts no durations has none.")
  public HistogramView histogram(@PathParam("id") String id, @BeanParam QuestionParameters asked) {
    return figures.histogram(metric(id), asked);
  }

  @GET
  @Path("{id}/events")
  @Operation(
      summary = "What was counted in the figures of a metric, exactly that",
      description =
          "Takes the parameters of the series, and gives what happened in order of time. What the"
              + " items add to each measure adds up to the figure; `by` and `grain` make no"
              + " difference.")
  public EvidencePage events(
      @PathParam("id") String id,
      @BeanParam QuestionParameters asked,
      @BeanParam PageRequest page) {
    return figures.evidence(metric(id), asked, page);
  }

  @GET
  @Path("{id}/events")
  @Produces(Csv.MEDIA_TYPE)
  @Operation(hidden = true)
  public Response eventsAsCsv(
      @PathParam("id") String id,
      @BeanParam QuestionParameters asked,
      @BeanParam PageRequest page) {
    EvidencePage found = figures.evidence(metric(id), asked, page);
    var response = Response.ok(EvidenceCsv.of(found).toString());
    return found.next() == null
        ? response.build()
        : response.header("X-Next-Cursor", found.next()).build();
  }

  private MetricView view(Metric metric) {
    return MetricView.of(metric, problems.locale());
  }

  private Metric metric(String id) {
    Metric metric = catalogue.metrics().get(id);
    if (metric == null) {
      throw new RefusedException(Refusal.notFound("metric", id));
    }
    return metric;
  }
}
