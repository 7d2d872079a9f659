package tandem.web.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tandem.acts.Refusal;

/** Puts refusals into words, in the language of the current request. */
@ApplicationScoped
public class Problems {

  private final Wording wording;
  private final RoutingContext request;

  @Inject
  Problems(Wording wording, RoutingContext request) {
    this.wording = wording;
    this.request = request;
  }

  /** The answer that says the refusal. */
  public Response answer(Refusal refusal) {
    return answer(refusal.reason().status(), refusal);
  }

  /** The same with another status. */
  public Response answer(int status, Refusal refusal) {
    return respond(wording.problem(status, refusal, locale(), request.request().path()));
  }

  /** What a refusal is, as a part of an answer. */
  public Problem problem(Refusal refusal) {
    return wording.problem(refusal.reason().status(), refusal, locale(), request.request().path());
  }

  /** One answer for several wrong fields. */
  Response answer(List<Refusal> wrong) {
    return respond(wording.problem(wrong, locale(), request.request().path()));
  }

  /** What a refusal says, in the given language. */
  public String message(Refusal refusal, Locale locale) {
    return wording.message(refusal, locale);
  }

  /** What the caller can be told of an exception, where there is anything. */
  public static Optional<Refusal> known(Throwable thrown) {
    return Faults.find(thrown).map(Faults.Known::refusal);
  }

  /** The language of the current request. */
  public Locale locale() {
    return Languages.preferred(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }

  private Response respond(Problem whole) {
    String sent = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
    Problem problem = sent != null && sent.contains("json") ? whole : whole.withoutPointers();
    return Response.status(problem.status())
        .type(Problem.MEDIA_TYPE)
        .header(HttpHeaders.CONTENT_LANGUAGE, locale().toLanguageTag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .entity(problem)
        .build();
  }
}
