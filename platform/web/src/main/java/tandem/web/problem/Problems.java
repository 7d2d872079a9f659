package tandem.web.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tandem.web.Refusal;

/** Puts refusals into words, in the language of the current request. */
@ApplicationScoped
public class Problems {

  private static final String TYPE = "urn:tandem:problem:";

  private final Texts texts;
  private final RoutingContext request;

  @Inject
  Problems(Texts texts, RoutingContext request) {
    this.texts = texts;
    this.request = request;
  }

  /** The answer that says the refusal. */
  public Response answer(Refusal refusal) {
    return answer(refusal.reason().status(), refusal);
  }

  /** The same with another status. */
  public Response answer(int status, Refusal refusal) {
    return respond(
        problem(
            status,
            refusal.code(),
            refusal.arguments(),
            refusal.field() == null ? null : List.of(error(refusal))));
  }

  /** One answer for several wrong fields. */
  Response answer(List<Refusal> wrong) {
    List<Problem.FieldError> errors =
        wrong.stream()
            .map(this::error)
            .sorted(Comparator.comparing(e -> String.valueOf(e.field())))
            .toList();
    return respond(problem(422, "invalid", List.of(), errors));
  }

  /** What a refusal says, in the given language. */
  public String message(Refusal refusal, Locale locale) {
    return texts
        .find(refusal.code(), locale, refusal.arguments())
        .or(() -> texts.find("status." + refusal.reason().status(), locale, List.of()))
        .orElse(refusal.code());
  }

  /** What the caller can be told of an exception, where there is anything. */
  public static Optional<Refusal> known(Throwable thrown) {
    return Faults.find(thrown).map(Faults.Known::refusal);
  }

  /** The language of the current request. */
  public Locale locale() {
    return Languages.preferred(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }

  private Problem.FieldError error(Refusal refusal) {
    return new Problem.FieldError(refusal.field(), refusal.code(), message(refusal, locale()));
  }

  private Problem problem(
      int status, String code, List<Object> arguments, List<Problem.FieldError> errors) {
    Locale locale = locale();
    String general = texts.find("status." + status, locale, List.of()).orElse("HTTP " + status);
    String title = texts.find(code + ".title", locale, arguments).orElse(general);
    String detail = texts.find(code, locale, arguments).orElse(general);
    return new Problem(TYPE + code, title, status, detail, request.request().path(), code, errors);
  }

  private Response respond(Problem problem) {
    return Response.status(problem.status())
        .type(Problem.MEDIA_TYPE)
        .header(HttpHeaders.CONTENT_LANGUAGE, locale().toLanguageTag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .entity(problem)
        .build();
  }
}
