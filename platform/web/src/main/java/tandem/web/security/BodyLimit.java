package tandem.web.security;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.RoutingContext;
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

  /** What the paths end with that take many records at once. */
  private static final String BATCH = "/batch";

  private final Problems problems;
  private final RoutingContext request;
  private final long ofOne;
  private final long ofBatch;

  @Inject
  BodyLimit(
      Problems problems,
      RoutingContext request,
      @ConfigProperty(name = "tandem.web.max-body-size", defaultValue = "256K") MemorySize ofOne,
      @ConfigProperty(name = "tandem.web.max-batch-size", defaultValue = "4M") MemorySize ofBatch) {
    this.problems = problems;
    this.request = request;
    this.ofOne = ofOne.asLongValue();
    this.ofBatch = ofBatch.asLongValue();
  }

  @ServerRequestFilter(preMatching = true)
  Response refuseDeclared(ContainerRequestContext context) {
    MediaType type = context.getMediaType();
    boolean form = type != null && type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE);
    String length = context.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    return form || length == null || !exceeds(length) ? null : problems.answer(413, tooLarge());
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    long limit = limit();
    context.setInputStream(
        new LimitedStream(context.getInputStream(), limit, () -> new BodyTooLargeException(limit)));
    return context.proceed();
  }

  private long limit() {
    return request.request().path().endsWith(BATCH) ? ofBatch : ofOne;
  }

  private boolean exceeds(String length) {
    try {
      return Long.parseLong(length) > limit();
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private Refusal tooLarge() {
    return new Refusal(Refusal.Reason.INVALID, "body.too-large", null, List.of(limit()));
  }
}
