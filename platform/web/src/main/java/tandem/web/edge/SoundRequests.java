package tandem.web.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import tandem.web.problem.ProblemSender;

/** Lets through what is sound, so that the framework reads no header that it cannot. */
@ApplicationScoped
class SoundRequests {

  /** Before all else that looks at a request. */
  private static final int FIRST = 10_000;

  private final ProblemSender problems;

  @Inject
  SoundRequests(ProblemSender problems) {
    this.problems = problems;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, FIRST);
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (hasNoBody(request)) {
      request.headers().remove(HttpHeaders.CONTENT_TYPE);
    }
    new HeadCheck(request.uri(), request.headers())
        .fault()
        .ifPresentOrElse(
            fault -> problems.send(request, fault.status(), fault.refusal()),
            () -> {
              plain(request);
              context.next();
            });
  }

  /** Leaves of the headers what the framework can read and what says something. */
  private static void plain(HttpServerRequest request) {
    MultiMap headers = request.headers();
    List<String> accepted =
        headers.getAll(HttpHeaders.ACCEPT).stream()
            .flatMap(accept -> MediaTypes.ranges(accept).orElseThrow().stream())
            .toList();
    headers.remove(HttpHeaders.ACCEPT);
    if (!accepted.isEmpty()) {
      headers.set(HttpHeaders.ACCEPT, String.join(", ", accepted));
    }
  }

  /** What has no body may say of what type it would be; many clients do. */
  private static boolean hasNoBody(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return request.version() != HttpVersion.HTTP_2
        && (length == null || length.equals("0"))
        && request.getHeader("Transfer-Encoding") == null;
  }
}
