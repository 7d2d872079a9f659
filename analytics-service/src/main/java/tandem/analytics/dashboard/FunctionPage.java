package tandem.analytics.dashboard;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tandem.acts.Roles;
import tandem.analytics.comparison.ComparisonView;
import tandem.analytics.comparison.ComparisonView.AngleView;
import tandem.analytics.comparison.ComparisonView.MetricLine;
import tandem.analytics.comparison.Comparisons;
import tandem.analytics.improvement.ImprovementEffects;
import tandem.analytics.writing.Numbers;

/** Sales, or operations: all its metrics, and what they are made of. */
@Path("/{function: sales|operations}")
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
class FunctionPage {

  private final Comparisons comparisons;
  private final Breakdowns breakdowns;
  private final ImprovementEffects improvements;
  private final FunnelPanels funnelPanels;
  private final OpenPanels openPanels;
  private final Frames frames;

  FunctionPage(
      Comparisons comparisons,
      Breakdowns breakdowns,
      ImprovementEffects improvements,
      FunnelPanels funnelPanels,
      OpenPanels openPanels,
      Frames frames) {
    this.comparisons = comparisons;
    this.breakdowns = breakdowns;
    this.improvements = improvements;
    this.funnelPanels = funnelPanels;
    this.openPanels = openPanels;
    this.frames = frames;
  }

  @GET
  @Operation(hidden = true)
  public Response function(
      @PathParam("function") String function, @BeanParam PageParameters asked) {
    ComparisonView view = comparisons.answer(List.of(asked.series("function"))).getFirst();
    Frame frame = frames.of(asked, view);
    return Pages.answer(frame, Templates.function(frame, page(function, view, asked, frame)));
  }

  private FunctionView page(
      String function, ComparisonView view, PageParameters asked, Frame frame) {
    Numbers numbers = frames.numbers();
    LocalDate end = OverviewOf.end(view);
    return new FunctionView(
        function,
        view.members().stream()
            .filter(it -> it.function().equals(function))
            .map(it -> Who.of(function, it.name()))
            .findFirst()
            .orElse(null),
        view.said().stream()
            .filter(said -> function.equals(said.function()))
            .map(said -> Mark.of(said.verdict(), said.text()))
            .toList(),
        view.angles().stream()
            .map(angle -> angle(angle, function, end, frame.links(), numbers))
            .filter(angle -> !angle.rows().isEmpty())
            .toList(),
        improvements(function, view),
        funnelPanels.of(function, view, asked, numbers),
        openPanels.of(function, asked, numbers),
        breakdowns.read(Breakdowns.of(function), function, view, asked, frame.links(), numbers),
        view.unsaid().stream()
            .filter(it -> it.function() == null || it.function().equals(function))
            .map(OverviewOf::quiet)
            .toList(),
        periods(view, end));
  }

  private List<Mark> improvements(String function, ComparisonView view) {
    return view.asOf() == null && (view.filter() == null || view.filter().isEmpty())
        ? improvements.started(function, view.from(), view.to()).stream()
            .map(effect -> Mark.of(effect.verdict(), effect.text()))
            .toList()
        : List.of();
  }

  private static int periods(ComparisonView view, LocalDate end) {
    return view.angles().stream()
        .flatMap(angle -> angle.metrics().stream())
        .flatMap(line -> line.members().stream())
        .findFirst()
        .map(cell -> new SeriesOf(cell, end).points().size())
        .orElse(0);
  }

  private static FunctionView.Angle angle(
      AngleView angle, String function, LocalDate end, Links links, Numbers numbers) {
    return new FunctionView.Angle(
        angle.name(),
        "angle_" + angle.id().name().toLowerCase(Locale.ROOT),
        angle.metrics().stream()
            .flatMap(line -> Stream.ofNullable(row(line, function, end, links, numbers)))
            .toList());
  }

  /** Null where the metric is not of the function. */
  private static FunctionView.Row row(
      MetricLine line, String function, LocalDate end, Links links, Numbers numbers) {
    return line.members().stream()
        .filter(cell -> cell.function().equals(function))
        .map(
            cell ->
                Measured.of(
                    line, cell, new SeriesOf(cell, end).spark(), "function", links, numbers))
        .filter(Objects::nonNull)
        .findFirst()
        .map(measured -> new FunctionView.Row(line.name(), measured.href(), measured))
        .orElse(null);
  }
}
