package tandem.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.nio.charset.CharacterCodingException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.outbox.EventTooLargeException;

/** Finds in an exception, or in what caused it, a fault that the caller can do something about. */
final class Faults {

  /** How it is answered. */
  record Known(int status, Refusal refusal) {}

  private static final int DEEPEST = 20;
  private static final int NEAREST = 5;
  private static final String POOL = "io.agroal.pool.";
  private static final String FORMS = "org.jboss.resteasy.reactive.server.core.multipart.";

  private Faults() {}

  static Optional<Known> find(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
        .limit(DEEPEST)
        .flatMap(cause -> known(cause).stream())
        .findFirst();
  }

  private static Optional<Known> known(Throwable thrown) {
    return Optional.ofNullable(
        switch (thrown) {
          case RefusedException refused -> of(refused.refusal());
          case BodyTooLargeException body -> plain(413, "body.too-large", body.limit());
          case CharacterCodingException ignored -> plain(400, "body.not-utf8");
          case StreamConstraintsException ignored -> plain(400, "json.too-large");
          case JsonMappingException mapping -> json(mapping);
          case JsonProcessingException ignored -> plain(400, "json.malformed");
          case EventTooLargeException event ->
              plain(422, "event.too-large", event.bytes(), event.limit());
          case SQLException sql -> database(sql);
          default -> isOfAForm(thrown) ? plain(400, "http.parts") : null;
        });
  }

  /** The framework has no exception of its own for a form that it cannot take apart. */
  private static boolean isOfAForm(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .limit(NEAREST)
        .anyMatch(frame -> frame.getClassName().startsWith(FORMS));
  }

  private static Known of(Refusal refusal) {
    return new Known(refusal.reason().status(), refusal);
  }

  /** A broken document is 400, one that says the wrong thing 422. */
  private static Known json(JsonMappingException mapping) {
    Refusal refusal = JsonFaults.refusal(mapping);
    return find(mapping.getCause())
        .filter(cause -> cause.status() == 400 || cause.status() == 413)
        .orElseGet(() -> of(refusal));
  }

  private static Known database(SQLException thrown) {
    String state = Objects.requireNonNullElse(thrown.getSQLState(), "");
    return switch (state) {
      case "" -> isOfThePool(thrown) ? plain(503, "overloaded") : null;
      case "23505" -> plain(409, "conflict.exists");
      case "23503" -> plain(409, "conflict.referred");
      case "22021", "22P05" -> plain(422, "text.invalid");
      case "22001", "22003", "22008" -> plain(422, "value.out-of-range");
      case "40001", "40P01", "55P03" -> plain(409, "conflict.busy");
      case "57014", "53300" -> plain(503, "overloaded");
      case "57P01", "57P02", "57P03" -> plain(503, "database.away");
      default -> state.startsWith("08") ? plain(503, "database.away") : null;
    };
  }

  /** It waited in vain for a connection that nobody else needs. */
  private static boolean isOfThePool(SQLException thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .limit(NEAREST)
        .anyMatch(frame -> frame.getClassName().startsWith(POOL));
  }

  private static Known plain(int status, String code, Object... arguments) {
    return new Known(status, new Refusal(Refusal.Reason.INVALID, code, null, List.of(arguments)));
  }
}
