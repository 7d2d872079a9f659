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
import java.util.Map;
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

  /** Reads the first part at once: what is wrong with the request is said before the file. */
  <A extends Recorded> Response of(Class<A> type, PageRequest request, FileFormat format) {
    KindModel kind = DeclaredKinds.of(type);
    Page<Map<String, Object>> first = part(type, request, null);
    StreamingOutput file =
        out -> {
          out.write(format.head(kind).getBytes(UTF_8));
          write(first, format, out);
          for (String next = first.next(); next != null; ) {
            Page<Map<String, Object>> part = part(type, request, next);
            write(part, format, out);
            next = part.next();
          }
        };
    return Response.ok(file, format.mediaType + ";charset=UTF-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s.%s\"".formatted(kind.plural(), format.extension))
        .build();
  }

  private <A extends Recorded> Page<Map<String, Object>> part(
      Class<A> type, PageRequest request, String after) {
    return QuarkusTransaction.requiringNew().call(() -> served.list(type, request.part(after)));
  }

  private void write(Page<Map<String, Object>> part, FileFormat format, OutputStream out)
      throws IOException {
    StringBuilder text = new StringBuilder();
    part.items().forEach(record -> text.append(format.record(record, json)));
    out.write(text.toString().getBytes(UTF_8));
  }
}
