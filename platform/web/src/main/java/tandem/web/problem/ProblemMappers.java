package tandem.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Whatever is thrown leaves as a problem. A type is named here for itself where the framework has a
 * mapper for it, which would otherwise be the nearer one.
 */
class ProblemMappers {

  private final Problems problems;
  private final Texts texts;

  @Inject
  ProblemMappers(Problems problems, Texts texts) {
    this.problems = problems;
    this.texts = texts;
  }

  @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
  Response unauthenticated(SecurityException thrown) {
    return Response.fromResponse(status(401))
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .build();
  }

  /** Part of signing in at an identity provider: no problem, and nothing to keep. */
  @ServerExceptionMapper
  Response elsewhere(AuthenticationRedirectException thrown) {
    return Response.status(thrown.getCode())
        .header(HttpHeaders.LOCATION, thrown.getRedirectUri())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException thrown) {
    return status(403);
  }

  @ServerExceptionMapper
  Response wrongFields(ConstraintViolationException thrown) {
    return problems.answer(
        thrown.getConstraintViolations().stream()
            .map(violation -> Violations.refusal(violation, texts))
            .toList());
  }

  @ServerExceptionMapper({
    ValidationException.class,
    MismatchedInputException.class,
    InvalidDefinitionException.class,
    JsonProcessingException.class,
    PersistenceException.class
  })
  Response nearer(Exception thrown) {
    return fault(thrown);
  }

  /** What JAX-RS itself throws: no such path, no such method, not acceptable … */
  @ServerExceptionMapper
  Response web(WebApplicationException thrown) {
    Response given = thrown.getResponse();
    if (given.getStatus() < 400) {
      return given;
    }
    if (given.getStatus() == 400 || given.getStatus() >= 500) {
      return Faults.find(thrown)
          .map(known -> problems.answer(known.status(), known.refusal()))
          .orElseGet(() -> given.getStatus() == 400 ? status(400) : unforeseen(thrown));
    }
    Response.ResponseBuilder answer = Response.fromResponse(status(given.getStatus()));
    given
        .getHeaders()
        .getOrDefault(HttpHeaders.ALLOW, List.of())
        .forEach(method -> answer.header(HttpHeaders.ALLOW, method));
    return answer.build();
  }

  @ServerExceptionMapper
  Response fault(Throwable thrown) {
    return Faults.find(thrown)
        .map(known -> problems.answer(known.status(), known.refusal()))
        .orElseGet(() -> unforeseen(thrown));
  }

  private Response unforeseen(Throwable thrown) {
    return problems.answer(500, Incidents.log(thrown));
  }

  private Response status(int status) {
    return problems.answer(status, Incidents.http(status));
  }
}
