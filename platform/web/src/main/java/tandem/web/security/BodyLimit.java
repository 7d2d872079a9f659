package tandem.web.security;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import tandem.acts.Refusal;
import tandem.web.problem.BodyTooLargeException;
import tandem.web.problem.Problems;

/**
 * Bounds what a request may send: at once where it says its length, else while it is read. A form
 * with files is streamed to disk and has the limit of the HTTP server alone.
 */
@Provider
class BodyLimit implements ReaderInterceptor {

  private final Problems problems;
  private final long limit;

  @Inject
  BodyLimit(
      Problems problems,
      @ConfigProperty(name = "tandem.web.max-body-size", defaultValue = "256K") MemorySize limit) {
    this.problems = problems;
    this.limit = limit.asLongValue();
  }

  @ServerRequestFilter(preMatching = true)
  Response refuseDeclared(ContainerRequestContext request) {
    MediaType type = request.getMediaType();
    boolean form = type != null && type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE);
    String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    return form || length == null || !exceeds(length) ? null : problems.answer(413, tooLarge());
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    context.setInputStream(
        new LimitedStream(context.getInputStream(), limit, () -> new BodyTooLargeException(limit)));
    return context.proceed();
  }

  private boolean exceeds(String length) {
    try {
      return Long.parseLong(length) > limit;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private Refusal tooLarge() {
    return new Refusal(Refusal.Reason.INVALID, "body.too-large", null, List.of(limit));
  }
}
