package tandem.web.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method that acts, answering a {@link jakarta.ws.rs.core.Response}: the method runs
 * in a transaction of its own, which is rolled back where it throws or answers 4xx or 5xx. With the
 * header {@code Idempotency-Key} the answer is kept in that transaction for a day; the same request
 * with the same key by the same caller then gets the kept answer, another request a refusal, and
 * one that comes while the first is under way waits for it.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

  /** Seconds that the transaction may take. */
  @Nonbinding
  int timeoutSeconds() default 60;
}
