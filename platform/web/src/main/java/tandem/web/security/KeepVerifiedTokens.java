package tandem.web.security;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Keeps the bearer tokens that OIDC has verified. Not those of a browser's session, which are no
 * bearer's, nor those that are bound to a key or a certificate of their bearer ({@code cnf}, RFC
 * 7800), which has to be seen at each request.
 */
@Singleton
class KeepVerifiedTokens implements SecurityIdentityAugmentor {

  /** Marks who was known, and so was not verified again. */
  private static final String KNOWN = "tandem.known";

  private final VerifiedTokens tokens;

  @Inject
  KeepVerifiedTokens(VerifiedTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    AccessTokenCredential credential = identity.getCredential(AccessTokenCredential.class);
    if (credential != null
        && identity.getCredential(IdTokenCredential.class) == null
        && identity.getAttribute(KNOWN) == null
        && identity.getPrincipal() instanceof JsonWebToken token
        && !token.containsClaim("cnf")) {
      tokens.keep(
          credential.getToken(),
          known(identity, token, credential),
          Instant.ofEpochSecond(token.getExpirationTime()));
    }
    return Uni.createFrom().item(identity);
  }

  /** Without what belongs to the one request for which it was verified. */
  private static SecurityIdentity known(
      SecurityIdentity identity, JsonWebToken token, AccessTokenCredential credential) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(token)
        .addRoles(identity.getRoles())
        .addCredential(credential)
        .addAttribute(KNOWN, true)
        .build();
  }
}
