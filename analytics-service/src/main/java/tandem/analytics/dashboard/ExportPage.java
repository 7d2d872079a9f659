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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.acts.Roles;
import tandem.analytics.comparison.ComparisonCsv;
import tandem.analytics.comparison.ComparisonView;
import tandem.analytics.comparison.Comparisons;
import tandem.analytics.figure.EvidenceCsv;
import tandem.analytics.figure.EvidencePage;
import tandem.analytics.figure.Figures;
import tandem.analytics.figure.QuestionParameters;
import tandem.analytics.figure.Reasons;
import tandem.analytics.figure.SeriesCsv;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Metric;
import tandem.analytics.metric.OpenWork;
import tandem.analytics.openwork.OpenWorkAnswers;
import tandem.analytics.openwork.OpenWorkCsv;
import tandem.analytics.openwork.OpenWorkParameters;
import tandem.analytics.openwork.OpenWorkView;
import tandem.web.paging.PageRequest;
import tandem.web.problem.Problems;
import tandem.web.text.Csv;
import tandem.web.text.Download;

/** What pages show, as files: the tables that the API gives as CSV. */
@Path("/export")
@Produces(MediaType.WILDCARD)
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
class ExportPage {

  private static final String LARGEST_PART = "200";

  /** Rows of a file; a spreadsheet holds a million. */
  private static final int MOST_EVENTS = 50_000;

  private final Catalogue catalogue;
  private final Comparisons comparisons;
  private final Figures figures;
  private final OpenWorkAnswers openWork;
  private final Problems problems;
  private final Frames frames;

  ExportPage(
      Catalogue catalogue,
      Comparisons comparisons,
      Figures figures,
      OpenWorkAnswers openWork,
      Problems problems,
      Frames frames) {
    this.catalogue = catalogue;
    this.comparisons = comparisons;
    this.figures = figures;
    this.openWork = openWork;
    this.problems = problems;
    this.frames = frames;
  }

  @GET
  @Path("comparison.{format}")
  @Operation(hidden = true)
  public Response comparison(
      @PathParam("format") String format,
      @BeanParam PageParameters asked,
      @QueryParam("by") String by,
      @QueryParam("metrics") String metrics) {
    Download download = download(format);
    if ("period".equals(by)) {
      return download.answer(periods(asked), "comparison-by-period");
    }
    ComparisonView view =
        comparisons
            .answer(
                List.of(
                    asked.comparison(
                        PageParameters.orNull(by), PageParameters.orNull(metrics), false)))
            .getFirst();
    return download.answer(
        ComparisonCsv.of(view), "comparison-by-" + PageParameters.given(by).orElse("function"));
  }

  @GET
  @Path("open-{work}.{format}")
  @Operation(hidden = true)
  public Response open(
      @PathParam("work") String work,
      @PathParam("format") String format,
      @BeanParam PageParameters asked,
      @QueryParam("by") String by,
      @QueryParam("of") String of) {
    Download download = download(format);
    OpenWork its =
        Optional.ofNullable(catalogue.open().get(work))
            .orElseThrow(() -> new RefusedException(Refusal.notFound("open-work", work)));
    List<String> filters = new ArrayList<>(asked.filters());
    PageParameters.given(of).map("function:"::concat).ifPresent(filters::add);
    OpenWorkParameters question =
        OpenWorkParameters.of(
            PageParameters.orNull(by), filters, PageParameters.orNull(asked.asOf));
    OpenWorkView view =
        openWork.answer(List.of(new OpenWorkAnswers.Asked(its, question))).getFirst();
    return download.answer(
        OpenWorkCsv.of(view, PageParameters.given(by).orElse("all")), "open-" + work);
  }

  @GET
  @Path("{id}-series.{format}")
  @Operation(hidden = true)
  public Response series(
      @PathParam("id") String id,
      @PathParam("format") String format,
      @BeanParam PageParameters asked,
      @QueryParam("of") String of) {
    Download download = download(format);
    Metric metric = metric(id);
    Member whose = Member.read(of);
    return download.answer(
        SeriesCsv.of(figures.series(metric, question(asked, metric, whose))), id + "-series");
  }

  @GET
  @Path("{id}-events.{format}")
  @Operation(hidden = true)
  public Response events(
      @PathParam("id") String id,
      @PathParam("format") String format,
      @BeanParam PageParameters asked,
      @QueryParam("of") String of) {
    Download download = download(format);
    Metric metric = metric(id);
    QuestionParameters question = question(asked, metric, Member.read(of));
    Csv all = null;
    String cursor = null;
    do {
      EvidencePage part = figures.evidence(metric, question, page(cursor));
      Csv table = EvidenceCsv.of(part);
      if (all == null) {
        all = table;
      } else {
        table.rows().stream().skip(1).forEach(all::row);
      }
      cursor = part.next();
    } while (cursor != null && all.rows().size() < MOST_EVENTS);
    if (cursor != null) {
      all.row(List.of(Reasons.in(problems).say("page.more-events", MOST_EVENTS)));
    }
    return download.answer(all, id + "-events");
  }

  private Csv periods(PageParameters asked) {
    ComparisonView view =
        comparisons.answer(List.of(asked.comparison("function", null, false))).getFirst();
    return new PeriodsOf(comparisons, asked, view, frames.links(), frames.numbers()).table();
  }

  private static QuestionParameters question(PageParameters asked, Metric metric, Member whose) {
    return QuestionParameters.of(
        PageParameters.orNull(asked.from),
        PageParameters.orNull(asked.to),
        PageParameters.orNull(asked.grain),
        null,
        whose.function() == null || whose.id() == null
            ? asked.filters()
            : EventsOf.filters(metric, whose.by(), whose.function(), whose.id(), asked.filters()),
        PageParameters.orNull(asked.asOf));
  }

  private static PageRequest page(String cursor) {
    Map<String, List<String>> page = new TreeMap<>(Map.of("limit", List.of(LARGEST_PART)));
    if (cursor != null) {
      page.put("cursor", List.of(cursor));
    }
    return PageRequest.of(page);
  }

  private Metric metric(String id) {
    return Optional.ofNullable(catalogue.metrics().get(id))
        .orElseThrow(() -> new RefusedException(Refusal.notFound("metric", id)));
  }

  private static Download download(String format) {
    return Download.named(format)
        .orElseThrow(() -> new RefusedException(Refusal.notFound("page", format)));
  }
}
