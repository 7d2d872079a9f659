package tandem.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tandem.acts.Refusal;

/** Puts refusals into the words of a language. */
@ApplicationScoped
class Wording {

  private static final String TYPE = "urn:tandem:problem:";

  private final Texts texts;

  @Inject
  Wording(Texts texts) {
    this.texts = texts;
  }

  /** The problem that a refusal is; {@code path} is what was asked for. */
  Problem problem(int status, Refusal refusal, Locale locale, String path) {
    if (!refusal.others().isEmpty()) {
      return problem(
          Stream.concat(Stream.of(refusal), refusal.others().stream()).toList(), locale, path);
    }
    List<Problem.FieldError> errors =
        refusal.field() == null ? null : List.of(error(refusal, locale));
    return problem(status, refusal.code(), refusal.arguments(), errors, locale, path);
  }

  /** One problem for several wrong fields. */
  Problem problem(List<Refusal> wrong, Locale locale, String path) {
    List<Problem.FieldError> errors =
        wrong.stream()
            .map(refusal -> error(refusal, locale))
            .sorted(Comparator.comparing(e -> String.valueOf(e.field())))
            .toList();
    return problem(422, "invalid", List.of(), errors, locale, path);
  }

  String message(Refusal refusal, Locale locale) {
    return texts
        .find(refusal.code(), locale, refusal.arguments())
        .or(() -> texts.find("status." + refusal.reason().status(), locale, List.of()))
        .orElse(refusal.code());
  }

  private Problem.FieldError error(Refusal refusal, Locale locale) {
    return Problem.FieldError.of(refusal.field(), refusal.code(), message(refusal, locale));
  }

  private Problem problem(
      int status,
      String code,
      List<Object> arguments,
      List<Problem.FieldError> errors,
      Locale locale,
      String path) {
    String general = texts.find("status." + status, locale, List.of()).orElse("HTTP " + status);
    String title = texts.find(code + ".title", locale, arguments).orElse(general);
    String detail = texts.find(code, locale, arguments).orElse(general);
    return new Problem(TYPE + code, title, status, detail, path, code, errors);
  }
}
