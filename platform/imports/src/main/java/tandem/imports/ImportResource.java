package tandem.imports;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import tandem.acts.Caller;
import tandem.web.Answers;
import tandem.web.idempotency.Idempotent;
import tandem.web.paging.Page;
import tandem.web.paging.PageRequest;

/** Imports as a resource. */
@Path("/api/v1/imports")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Imports")
class ImportResource {

  private static final int TEN_MINUTES = 600;

  @Inject Caller caller;
  @Inject TakeImport takeImport;
  @Inject UndoImport undoImport;
  @Inject ReadImports readImports;

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Idempotent(timeoutSeconds = TEN_MINUTES)
  @Operation(
      summary = "Import a file",
      description =
          "CSV, NDJSON and what else the type takes, as it is or packed by gzip. Rows that were"
              + " imported before change nothing. With dryRun nothing is recorded, only tried.")
  @APIResponse(responseCode = "202", description = "Taken; Location says where its report is.")
  public Response take(
      @RestForm("file") FileUpload file,
      @RestForm("type") @Schema(examples = "opportunities") String type,
      @RestForm("mapping")
          @Schema(
              examples =
                  "{\"columns\": {\"sales_agent\": \"owner\"}, \"values\": {\"product\":"
                      + " {\"GTXPro\": \"GTX Pro\"}}, \"defaults\": {\"currency\": \"USD\"}}")
          String mapping,
      @RestForm("dryRun") @Schema(examples = "false") String dryRun,
      @RestForm("knownAt") @Schema(examples = "2026-01-31T00:00:00Z") String knownAt)
      throws IOException {
    ImportForm form = ImportForm.of(file, type, mapping, dryRun, knownAt);
    return accepted(Answers.orThrow(takeImport.by(caller, form)));
  }

  @GET
  @Operation(summary = "List one's imports, the newest first; an administrator's are all")
  public Page<ImportView> list(@BeanParam PageRequest request) {
    return readImports.list(caller, request);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "See how far an import is")
  public ImportView one(@PathParam("id") String id) {
    return readImports.view(Answers.orThrow(readImports.find(caller, id)));
  }

  @POST
  @Path("{id}/undo")
  @Consumes(MediaType.WILDCARD)
  @Idempotent
  @Operation(
      summary = "Take an import back",
      description =
          "Records that it began are removed, those that it changed are as the rows before had"
              + " them: by acts with events, so that what was known before stays known. What was"
              + " acted upon since, what others refer to and what later imports tell of stays, and"
              + " the report says so.")
  @APIResponse(responseCode = "202", description = "Taken; Location says where its report is.")
  public Response undo(
      @PathParam("id") String id,
      @QueryParam("dryRun") @Parameter(description = "Whether it is only tried.", example = "false")
          String dryRun) {
    ImportState undone = Answers.orThrow(readImports.find(caller, id));
    ImportState taken = Answers.orThrow(undoImport.by(caller, undone, ImportForm.flag(dryRun)));
    return accepted(taken);
  }

  private Response accepted(ImportState taken) {
    return Response.accepted(readImports.view(taken))
        .location(URI.create("/api/v1/imports/" + taken.id()))
        .build();
  }

  @GET
  @Path("{id}/rejections")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "List the rows that were not taken, and why")
  public Page<RejectionView> rejections(
      @PathParam("id") String id, @BeanParam PageRequest request) {
    return readImports.rejections(rejecting(id), request);
  }

  @GET
  @Path("{id}/rejections")
  @Produces("text/csv")
  @Operation(summary = "List the rows that were not taken, and why")
  public StreamingOutput rejectionsAsCsv(@PathParam("id") String id) {
    return readImports.rejectionsAsCsv(rejecting(id));
  }

  private UUID rejecting(String id) {
    return Answers.orThrow(readImports.find(caller, id)).id();
  }
}
