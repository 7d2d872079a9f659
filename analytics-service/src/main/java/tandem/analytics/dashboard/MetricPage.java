package tandem.analytics.dashboard;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.acts.Roles;
import tandem.analytics.comparison.ComparisonView;
import tandem.analytics.comparison.ComparisonView.Cell;
import tandem.analytics.comparison.ComparisonView.PointView;
import tandem.analytics.comparison.Comparisons;
import tandem.analytics.figure.Figures;
import tandem.analytics.figure.Point;
import tandem.analytics.figure.QuestionParameters;
import tandem.analytics.figure.QuestionTimes;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Metric;

/** A metric of a function, a team, a region or a person. */
@Path("/metrics/{id}")
@Produces(Pages.HTML)
@Consumes(MediaType.WILDCARD)
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
class MetricPage {

  private final Catalogue catalogue;
  private final Comparisons comparisons;
  private final Figures figures;
  private final EventsOf eventsOf;
  private final Frames frames;

  MetricPage(
      Catalogue catalogue,
      Comparisons comparisons,
      Figures figures,
      EventsOf eventsOf,
      Frames frames) {
    this.catalogue = catalogue;
    this.comparisons = comparisons;
    this.figures = figures;
    this.eventsOf = eventsOf;
    this.frames = frames;
  }

  @GET
  @Operation(hidden = true)
  public Response metric(
      @PathParam("id") String id,
      @BeanParam PageParameters asked,
      @QueryParam("of") String of,
      @QueryParam("view") String view,
      @QueryParam("at") String at,
      @QueryParam("cursor") String cursor) {
    Metric metric =
        Optional.ofNullable(catalogue.metrics().get(id))
            .orElseThrow(() -> new RefusedException(Refusal.notFound("metric", id)));
    Member whose = Member.read(of);
    List<ComparisonView> views =
        comparisons.answer(Stream.of(whose.by(), "team").distinct().map(asked::series).toList());
    Frame frame = frames.of(asked, views.getFirst());
    Optional<Cell> member = member(views.getFirst(), metric, whose);
    MetricView.Events events =
        member
            .map(cell -> events(metric, whose, cell, views.getFirst(), at, cursor, asked, frame))
            .orElse(null);
    MetricView page =
        new MetricOf(
                metric,
                views.getFirst(),
                views.getLast(),
                whose.by(),
                member,
                "raw".equals(view),
                member
                    .map(cell -> nineTenths(metric, whose, cell, views.getFirst(), asked))
                    .orElse(Map.of()),
                frame.links(),
                frames.numbers())
            .metricView(
                events,
                member
                    .map(cell -> histogram(metric, whose, cell, views.getFirst(), asked))
                    .orElse(null),
                PageParameters.orNull(asked.asOf));
    return Pages.answer(frame, Templates.metric(frame, page));
  }

  /** Refuses a member that there is not; empty where nobody has the metric. */
  private static Optional<Cell> member(ComparisonView view, Metric metric, Member whose) {
    List<Cell> cells =
        view.angles().stream()
            .flatMap(angle -> angle.metrics().stream())
            .filter(line -> line.id().equals(metric.id()))
            .flatMap(line -> line.members().stream())
            .toList();
    Optional<Cell> found = cells.stream().filter(whose::is).findFirst();
    if (found.isEmpty() && whose.id() != null) {
      throw new RefusedException(Refusal.invalid("of", "page.of", whose.id()));
    }
    return found;
  }

  /** Of each period in which anything was counted. */
  private Map<LocalDate, BigDecimal> nineTenths(
      Metric metric, Member whose, Cell cell, ComparisonView view, PageParameters asked) {
    if (metric.distribution().isEmpty()) {
      return Map.of();
    }
    return figures
        .series(metric, question(metric, whose, cell, view, asked))
        .series()
        .series()
        .stream()
        .flatMap(line -> line.points().stream())
        .filter(point -> point.p90() != null)
        .collect(Collectors.toMap(Point::from, Point::p90));
  }

  /** Null where the metric has no quantiles, or nothing was counted. */
  private HistogramChart histogram(
      Metric metric, Member whose, Cell cell, ComparisonView view, PageParameters asked) {
    return metric.distribution().isEmpty()
        ? null
        : HistogramChart.of(
            figures.histogram(metric, question(metric, whose, cell, view, asked)),
            frames.numbers());
  }

  /** About the member, of the time and by the grain of the page. */
  private static QuestionParameters question(
      Metric metric, Member whose, Cell cell, ComparisonView view, PageParameters asked) {
    return QuestionParameters.of(
        view.from().toString(),
        view.to().toString(),
        view.grain().name().toLowerCase(Locale.ROOT),
        null,
        EventsOf.filters(metric, whose.by(), cell.function(), cell.id(), asked.filters()),
        PageParameters.orNull(asked.asOf));
  }

  private MetricView.Events events(
      Metric metric,
      Member whose,
      Cell cell,
      ComparisonView view,
      String at,
      String cursor,
      PageParameters asked,
      Frame frame) {
    Optional<LocalDate> day = QuestionTimes.day("at", PageParameters.orNull(at));
    Optional<PointView> point =
        day.isPresent()
            ? cell.points().stream().filter(it -> it.from().equals(day.get())).findFirst()
            : MetricOf.lastOver(cell, OverviewOf.end(view));
    return point
        .map(
            its ->
                eventsOf.read(
                    metric,
                    whose.by(),
                    cell.function(),
                    cell.id(),
                    its.from(),
                    its.to(),
                    frames.numbers().period(its.from(), view.grain()),
                    PageParameters.orNull(asked.asOf),
                    PageParameters.orNull(cursor),
                    asked.filters(),
                    frame.links(),
                    frames.numbers()))
        .orElse(null);
  }
}
