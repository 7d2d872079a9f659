package tandem.web.security;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Knows whoever comes with a token that was verified of late; leaves the others to OIDC. */
@Singleton
class KnownTokens implements IdentityProvider<TokenAuthenticationRequest> {

  private final VerifiedTokens tokens;

  @Inject
  KnownTokens(VerifiedTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  /** Before that of OIDC, which has the default. */
  @Override
  public int priority() {
    return SYSTEM_FIRST + 2;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    return Uni.createFrom()
        .item(
            request.getToken() instanceof AccessTokenCredential credential
                ? tokens.find(credential.getToken()).orElse(null)
                : null);
  }
}
