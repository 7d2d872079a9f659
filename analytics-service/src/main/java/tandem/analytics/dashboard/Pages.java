package tandem.analytics.dashboard;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;

/** What a page is over HTTP. */
final class Pages {

  static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

  private Pages() {}

  /** Whether a path is that of a page, and of nothing that programs ask for. */
  static boolean isPage(String path) {
    return Stream.of("/api/", "/q/", "/assets/").noneMatch(path::startsWith);
  }

  /** The page in the language of its frame; nobody keeps it for anybody else. */
  static Response answer(Frame frame, TemplateInstance page) {
    return answer(200, frame, page);
  }

  /**
   * Elsewhere on this site. Written as it is: what JAX-RS makes of an address of ours would have a
   * proxy's prefix twice.
   */
  static Response.ResponseBuilder seeOther(String address) {
    return Response.status(303).header(HttpHeaders.LOCATION, address);
  }

  static Response answer(int status, Frame frame, TemplateInstance page) {
    return Response.status(status)
        .type(HTML)
        .header(HttpHeaders.CONTENT_LANGUAGE, frame.language())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE)
        .entity(page.setLocale(frame.locale()).render())
        .build();
  }
}
