package tandem.imports;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.imports.ImportTypeView.ColumnView;
import tandem.web.problem.Problems;
import tandem.web.text.Csv;
import tandem.web.text.Download;

/** What can be imported, and how a file of it looks. */
@Path("/api/v1/imports/types")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Imports")
class ImportTypesResource {

  private final ImportFormats formats;
  private final Problems problems;

  ImportTypesResource(ImportFormats formats, Problems problems) {
    this.formats = formats;
    this.problems = problems;
  }

  @GET
  @Operation(summary = "List the types of records that can be imported")
  public List<String> types() {
    return formats.typeNames();
  }

  @GET
  @Path("{type}")
  @Operation(summary = "See the columns of a type, in the caller's language")
  public ImportTypeView type(@PathParam("type") @Schema(examples = "people") String type) {
    Locale locale = problems.locale();
    ImportType found = find(type);
    return new ImportTypeView(
        found.name(),
        found.columns().stream().map(column -> ColumnView.of(column, locale)).toList());
  }

  @GET
  @Path("{type}/template")
  @Produces(MediaType.WILDCARD)
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Have an empty file of a type",
      description = "Its columns are named in the caller's language, and so taken by an import.")
  @APIResponse(responseCode = "200", description = "A file with the names of the columns.")
  public Response template(
      @PathParam("type") @Schema(examples = "people") String type,
      @QueryParam("format")
          @DefaultValue("csv")
          @Schema(
              enumeration = {"csv", "xlsx"},
              examples = "xlsx")
          String format) {
    Locale locale = problems.locale();
    ImportType found = find(type);
    Csv table = new Csv();
    table.row(found.columns().stream().map(column -> column.label(locale)).toList());
    return Download.named(format)
        .orElseThrow(
            () ->
                new RefusedException(
                    Refusal.invalid("format", "import.one-of", format, "csv, xlsx")))
        .answer(table, found.name());
  }

  private ImportType find(String type) {
    return formats
        .type(type)
        .orElseThrow(() -> new RefusedException(Refusal.notFound("import-type", type)));
  }
}
