package tandem.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import tandem.web.paging.Page;
import tandem.web.paging.PageRequest;

/**
 * All that a list finds, as a file: read in parts, each in a transaction of its own, and written
 * while it is read.
 */
@ApplicationScoped
class RecordExport {

  private final Served served;
  private final ObjectMapper json;

  RecordExport(Served served, ObjectMapper json) {
    this.served = served;
    this.json = json;
  }

  /** The list of a kind as one of the files that every kind has. */
  <A extends Recorded> Response of(Class<A> type, PageRequest request, FileFormat format) {
    return of(type, request, format.of(DeclaredKinds.of(type), json));
  }

  /** Reads the first part at once: what is wrong with the request is said before the file. */
  <A extends Recorded> Response of(Class<A> type, PageRequest request, ListFile<A> as) {
    Part first = part(type, request, as, null);
    StreamingOutput file =
        out -> {
          write(as.head(), out);
          write(first.text(), out);
          for (String next = first.next(); next != null; ) {
            Part part = part(type, request, as, next);
            write(part.text(), out);
            next = part.next();
          }
          write(as.tail(), out);
        };
    return Response.ok(file, as.mediaType() + ";charset=UTF-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s.%s\""
                .formatted(DeclaredKinds.of(type).plural(), as.extension()))
        .build();
  }

  /**
   * @param next the cursor of the part that follows; null for none
   */
  private record Part(String text, String next) {}

  private <A extends Recorded> Part part(
      Class<A> type, PageRequest request, ListFile<A> as, String after) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Page<A> page = served.list(type, request.part(after), record -> record);
              return new Part(as.records(page.items()), page.next());
            });
  }

  private static void write(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(UTF_8));
  }
}
