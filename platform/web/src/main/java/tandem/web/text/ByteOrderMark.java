package tandem.web.text;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Puts a byte order mark before CSV where {@code ?bom=true} asks for it: spreadsheets read Chinese
 * by it, and programs do not expect one.
 */
class ByteOrderMark {

  private static final String MARK = "\uFEFF";

  @ServerResponseFilter
  void add(ContainerResponseContext response, UriInfo uri) {
    if (isCsv(response.getMediaType())
        && "true".equals(uri.getQueryParameters().getFirst(Csv.BYTE_ORDER_MARK))) {
      switch (response.getEntity()) {
        case String text -> response.setEntity(MARK + text);
        case StreamingOutput stream ->
            response.setEntity(
                (StreamingOutput)
                    output -> {
                      output.write(MARK.getBytes(StandardCharsets.UTF_8));
                      stream.write(output);
                    });
        case null, default -> {}
      }
    }
  }

  private static boolean isCsv(MediaType type) {
    return type != null && (type.getType() + "/" + type.getSubtype()).equals(Csv.MEDIA_TYPE);
  }
}
