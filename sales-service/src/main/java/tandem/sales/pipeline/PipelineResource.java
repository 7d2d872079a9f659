package tandem.sales.pipeline;

import static tandem.web.Roles.ADMIN;
import static tandem.web.Roles.ANALYST;
import static tandem.web.Roles.SALES_DIRECTOR;
import static tandem.web.Roles.SALES_MANAGER;
import static tandem.web.Roles.SALES_REPRESENTATIVE;
import static tandem.web.Roles.SALES_SUPERVISOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.web.Answers;
import tandem.web.Caller;
import tandem.web.IfMatch;
import tandem.web.act.By;
import tandem.web.history.History;
import tandem.web.history.HistoryEntry;
import tandem.web.idempotency.Idempotent;
import tandem.web.paging.Listing;
import tandem.web.paging.Page;
import tandem.web.paging.PageRequest;
import tandem.web.paging.Values;

@Path(PipelineResource.PATH)
@Tag(name = "Pipelines")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PipelineResource {

  static final String PATH = "/api/v1/pipelines";

  private static final Listing<Pipeline> LISTING =
      Listing.of("p.id", Pipeline::id)
          .sort("name", "p.name", Values.TEXT, Pipeline::name)
          .filter("name", "p.name", Values.TEXT)
          .filter("externalId", "p.externalId", Values.TEXT);

  private final Pipelines pipelines;
  private final DefinePipeline define;
  private final AmendPipeline amend;
  private final History history;
  private final Caller caller;

  PipelineResource(
      Pipelines pipelines,
      DefinePipeline define,
      AmendPipeline amend,
      History history,
      Caller caller) {
    this.pipelines = pipelines;
    this.define = define;
    this.amend = amend;
    this.history = history;
    this.caller = caller;
  }

  @GET
  @Transactional
  @RolesAllowed({
    SALES_REPRESENTATIVE,
    SALES_SUPERVISOR,
    SALES_MANAGER,
    SALES_DIRECTOR,
    ANALYST,
    ADMIN
  })
  @Operation(
      summary = "List pipelines",
      description = "Filters: `name`, `externalId`. Sorts: `id`, `name`.")
  public Page<PipelineView> list(@BeanParam PageRequest request) {
    return pipelines.list(LISTING.read(request));
  }

  @GET
  @Path("{pipeline}")
  @Transactional
  @RolesAllowed({
    SALES_REPRESENTATIVE,
    SALES_SUPERVISOR,
    SALES_MANAGER,
    SALES_DIRECTOR,
    ANALYST,
    ADMIN
  })
  @Operation(summary = "One pipeline, by its id or external id")
  public Response one(String pipeline) {
    return Answers.one(pipelines.one(pipeline), PipelineView::of);
  }

  @GET
  @Path("{pipeline}/history")
  @Transactional
  @RolesAllowed({
    SALES_REPRESENTATIVE,
    SALES_SUPERVISOR,
    SALES_MANAGER,
    SALES_DIRECTOR,
    ANALYST,
    ADMIN
  })
  @Operation(summary = "What happened to a pipeline, oldest first")
  public Page<HistoryEntry> history(String pipeline, @BeanParam PageRequest request) {
    return history.of(Answers.orThrow(pipelines.one(pipeline)).id(), request);
  }

  @POST
  @Idempotent
  @RolesAllowed(ADMIN)
  @Operation(summary = "Define a pipeline")
  public Response define(@NotNull @Valid PipelineRequest request) {
    return Answers.created(PATH, define.define(request, By.of(caller)), PipelineView::of);
  }

  @POST
  @Path("{pipeline}/amend")
  @Idempotent
  @RolesAllowed(ADMIN)
  @Operation(summary = "Rename a pipeline or change its stages")
  public Response amend(
      String pipeline,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid PipelineAmendment amendment) {
    return Answers.changed(
        amend.amend(pipeline, amendment, ifMatch, By.of(caller)), PipelineView::of);
  }
}
