package tandem.web.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import tandem.acts.Caller;

/** The caller behind the bearer token of the current request. */
@RequestScoped
class TokenCaller implements Caller {

  private static final String PERSON = "person";

  private final SecurityIdentity identity;

  @Inject
  TokenCaller(SecurityIdentity identity) {
    this.identity = identity;
  }

  @Override
  public String subject() {
    return identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
        ? token.getSubject()
        : identity.getPrincipal().getName();
  }

  @Override
  public Set<String> roles() {
    return identity.getRoles();
  }

  @Override
  public Optional<String> person() {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? Optional.ofNullable(token.<Object>getClaim(PERSON)).map(Object::toString)
        : Optional.empty();
  }
}
