package tandem.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import tandem.acts.Refusal;

/** Answers with a problem where no resource was reached. */
@ApplicationScoped
public class ProblemSender {

  private final Wording wording;
  private final ObjectMapper json;

  @Inject
  ProblemSender(Wording wording, ObjectMapper json) {
    this.wording = wording;
    this.json = json;
  }

  /** The answer of HTTP itself. */
  public void send(HttpServerRequest request, int status) {
    send(request, status, Incidents.http(status));
  }

  /** What an exception says to the caller; what it says to us alone is logged. */
  public void send(HttpServerRequest request, Throwable thrown) {
    switch (thrown) {
      case AuthenticationRedirectException elsewhere ->
          redirect(request, elsewhere.getCode(), elsewhere.getRedirectUri());
      case AuthenticationFailedException _ -> send(request, 401);
      case UnauthorizedException _ -> send(request, 401);
      case ForbiddenException _ -> send(request, 403);
      default ->
          Faults.find(thrown)
              .ifPresentOrElse(
                  known -> send(request, known.status(), known.refusal()),
                  () -> send(request, 500, Incidents.log(thrown)));
    }
  }

  /** Part of signing in at an identity provider: no problem, and nothing to keep. */
  private static void redirect(HttpServerRequest request, int status, String address) {
    request
        .response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.LOCATION, address)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end();
  }

  public void send(HttpServerRequest request, int status, Refusal refusal) {
    Locale locale = Languages.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    // What is left of the body is of no use.
    request.resume();
    if (status == 401) {
      request.response().putHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    request
        .response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
        .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .end(Buffer.buffer(written(wording.problem(status, refusal, locale, request.path()))));
  }

  private byte[] written(Problem problem) {
    try {
      return json.writeValueAsBytes(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem is always JSON", e);
    }
  }
}
