package tandem.web.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import tandem.acts.Caller;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;

/** Does what {@link Idempotent} says. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotentInterceptor {

  /** Rolls the transaction back, and leaves as the answer it carries. */
  private static final class RefusingAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Response answer;

    RefusingAnswerException(Response answer) {
      super(null, null, false, false);
      this.answer = answer;
    }
  }

  static final String KEY = "Idempotency-Key";

  private static final Pattern VALID = Pattern.compile("[\\x21-\\x7e]{1,255}");

  private final KeyTable keys;
  private final ObjectMapper json;
  private final RoutingContext request;
  private final ReadBody body;
  private final Caller caller;

  @Inject
  IdempotentInterceptor(
      KeyTable keys, ObjectMapper json, RoutingContext request, ReadBody body, Caller caller) {
    this.keys = keys;
    this.json = json;
    this.request = request;
    this.body = body;
    this.caller = caller;
  }

  @AroundInvoke
  Object once(InvocationContext invocation) throws Exception {
    String key = request.request().getHeader(KEY);
    if (key != null && !VALID.matcher(key).matches()) {
      throw new RefusedException(Refusal.invalid(KEY, "idempotency.key"));
    }
    int timeout = invocation.getInterceptorBinding(Idempotent.class).timeoutSeconds();
    try {
      return QuarkusTransaction.requiringNew()
          .timeout(timeout)
          .call(() -> key == null ? act(invocation) : actOrReplay(invocation, key));
    } catch (RefusingAnswerException e) {
      return e.answer;
    }
  }

  private Response act(InvocationContext invocation) throws Exception {
    Response answer = (Response) invocation.proceed();
    if (answer.getStatus() >= 400) {
      throw new RefusingAnswerException(answer);
    }
    return answer;
  }

  private Response actOrReplay(InvocationContext invocation, String key) throws Exception {
    String hash = RequestHash.of(head(), body.digest(), invocation.getParameters());
    String subject = caller.subject();
    while (!keys.claim(subject, key, hash)) {
      Optional<KeptAnswer> kept = keys.find(subject, key);
      if (kept.isPresent()) {
        return replay(kept.get(), hash);
      }
      // It was forgotten in between: try to claim it again.
    }
    return keep(act(invocation), subject, key, hash);
  }

  private static Response replay(KeptAnswer kept, String hash) {
    if (!kept.answers(hash)) {
      throw new RefusedException(Refusal.invalid(null, "idempotency.other-request"));
    }
    return kept.response();
  }

  private Response keep(Response answer, String subject, String key, String hash)
      throws JsonProcessingException, SQLException {
    Object entity = answer.getEntity();
    KeptAnswer kept =
        new KeptAnswer(
            hash,
            answer.getStatus(),
            answer.getHeaderString(HttpHeaders.LOCATION),
            answer.getHeaderString(HttpHeaders.ETAG),
            entity == null ? null : json.writeValueAsString(entity));
    keys.keep(subject, key, kept);
    return kept.response();
  }

  private String head() {
    return request.request().method()
        + " "
        + request.request().uri()
        + "\n"
        + request.request().getHeader(HttpHeaders.IF_MATCH);
  }
}
