package tandem.records;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.ParameterizedType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import tandem.web.Answers;
import tandem.web.IfMatch;
import tandem.web.history.History;
import tandem.web.history.HistoryEntry;
import tandem.web.idempotency.Idempotent;
import tandem.web.paging.Page;
import tandem.web.paging.PageRequest;

/**
 * What can be asked of the records of a kind by HTTP. Each kind has a class of its own with the
 * whole path, and in it what is its own.
 *
 * @param <A> what is served
 */
public abstract class RecordResource<A extends Recorded> {

  /** RFC 7396. */
  static final String MERGE_PATCH = "application/merge-patch+json";

  /** RFC 4918. */
  private static final int MULTI_STATUS = 207;

  @Inject Served served;
  @Inject RecordActs acts;
  @Inject RecordBatches batches;
  @Inject RecordExport export;
  @Inject History history;

  private Class<A> type;

  @SuppressWarnings("unchecked")
  final Class<A> type() {
    if (type == null) {
      Class<?> declared = getClass();
      while (!(declared.getGenericSuperclass() instanceof ParameterizedType)) {
        declared = declared.getSuperclass();
      }
      type =
          (Class<A>)
              ((ParameterizedType) declared.getGenericSuperclass()).getActualTypeArguments()[0];
    }
    return type;
  }

  @GET
  @Authenticated
  @RunOnVirtualThread
  @Produces({MediaType.APPLICATION_JSON, FileFormat.TEXT_CSV, FileFormat.X_NDJSON})
  public Response list(@BeanParam PageRequest request, @Context Request http) {
    return FileFormat.asked(http)
        .map(format -> export.of(type(), request, format))
        .orElseGet(
            () -> Response.ok(served.list(type(), request), MediaType.APPLICATION_JSON).build());
  }

  @GET
  @Path("{reference}")
  @Authenticated
  @RunOnVirtualThread
  @Produces(MediaType.APPLICATION_JSON)
  @Transactional
  public Response one(@PathParam("reference") String reference) {
    return Answers.one(served.one(type(), reference), RecordView::of);
  }

  @GET
  @Path("{reference}/history")
  @Authenticated
  @RunOnVirtualThread
  @Produces(MediaType.APPLICATION_JSON)
  @Transactional
  public Page<HistoryEntry> history(
      @PathParam("reference") String reference, @BeanParam PageRequest request) {
    return history.of(Answers.orThrow(served.one(type(), reference)).id(), request);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Authenticated
  @RunOnVirtualThread
  @Produces(MediaType.APPLICATION_JSON)
  public Response create(@NotNull ObjectNode document) {
    Records<A> records = served.writing(type());
    return Answers.created(
        records.kind().path(),
        acts.create(records, document, served.occasion(records.kind().writes())),
        RecordView::of);
  }

  /** Many at once: 207, with what became of each. */
  @POST
  @Path("batch")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Authenticated
  @RunOnVirtualThread
  @Produces(MediaType.APPLICATION_JSON)
  @APIResponse(
      responseCode = "207",
      description = "What became of each",
      content = @Content(schema = @Schema(implementation = Batch.class)))
  public Response createAll(@NotNull ObjectNode request) {
    Records<A> records = served.writing(type());
    return Response.status(MULTI_STATUS)
        .entity(batches.record(records, request, served.occasion(records.kind().writes())))
        .build();
  }

  @PATCH
  @Path("{reference}")
  @Consumes({RecordResource.MERGE_PATCH, MediaType.APPLICATION_JSON})
  @Idempotent
  @Authenticated
  @RunOnVirtualThread
  @Produces(MediaType.APPLICATION_JSON)
  public Response change(
      @PathParam("reference") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull ObjectNode patch) {
    Records<A> records = served.writing(type());
    return Answers.changed(
        acts.change(records, reference, ifMatch, patch, served.occasion(records.kind().writes())),
        RecordView::of);
  }

  /** Whether a request accepts a file of the kind's own before a page of JSON. */
  protected static boolean asksFor(Request http, ListFile<?> file) {
    return FileFormat.isAsked(http, file.mediaType());
  }

  /** All that a list finds, as a file of the kind's own. */
  protected final Response file(PageRequest request, ListFile<A> as) {
    return export.of(type(), request, as);
  }

  /** A record as far as the caller sees it, for a method of a resource that shows more of it. */
  protected final A found(String reference) {
    return Answers.orThrow(served.one(type(), reference));
  }

  /** What acts of the kind do. */
  @POST
  @Path("{reference}/{act}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Authenticated
  @RunOnVirtualThread
  @Produces(MediaType.APPLICATION_JSON)
  public Response act(
      @PathParam("reference") String reference,
      @PathParam("act") String act,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull ObjectNode document) {
    Kinds.Done<A> done = served.acting(type(), act);
    return Answers.changed(
        acts.act(done, reference, ifMatch, document, served.occasion(done.model())),
        RecordView::of);
  }

  /** The same, of those that are done to a part of a record. */
  @POST
  @Path("{reference}/{part}/{act}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Authenticated
  @RunOnVirtualThread
  @Produces(MediaType.APPLICATION_JSON)
  public Response actOnPart(
      @PathParam("reference") String reference,
      @PathParam("part") String part,
      @PathParam("act") String act,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull ObjectNode document) {
    return act(reference, part + "/" + act, ifMatch, document);
  }
}
