package tandem.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.AnonymousIdentityProvider;
import io.quarkus.security.runtime.QuarkusIdentityProviderManagerImpl;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

  private static final Instant BEGIN = Instant.parse("2026-01-12T09:00:00Z");

  /** Stands in for OIDC: takes every token while it has the key, and counts how often it checks. */
  private static final class Oidc implements IdentityProvider<TokenAuthenticationRequest> {

    private boolean hasKey = true;
    private int checked;
    private final JwtClaims claims = new JwtClaims();

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
      return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
        TokenAuthenticationRequest request, AuthenticationRequestContext context) {
      checked++;
      return hasKey
          ? Uni.createFrom()
              .item(
                  QuarkusSecurityIdentity.builder()
                      .setPrincipal(new OidcJwtCallerPrincipal(claims, request.getToken()))
                      .addRoles(Set.of("admin"))
                      .addCredential(request.getToken())
                      .addAttribute("of this request", new Object())
                      .build())
          : Uni.createFrom().failure(new AuthenticationFailedException());
    }
  }

  private final Oidc oidc = new Oidc();
  private Duration passed = Duration.ZERO;
  private final IdentityProviderManager manager = manager();

  private IdentityProviderManager manager() {
    oidc.claims.setSubject("li.na");
    expireAfter(Duration.ofHours(1));
    Clock clock =
        new Clock() {
          @Override
          public Instant instant() {
            return BEGIN.plus(passed);
          }

          @Override
          public ZoneOffset getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
          }
        };
    VerifiedTokens tokens = new VerifiedTokens(clock, () -> passed.toNanos());
    return QuarkusIdentityProviderManagerImpl.builder()
        .addProvider(oidc)
        .addProvider(new KnownTokens(tokens))
        .addProvider(new AnonymousIdentityProvider())
        .addSecurityIdentityAugmentor(new KeepVerifiedTokens(tokens))
        .setBlockingExecutor(
            new BlockingSecurityExecutor() {
              @Override
              public <T> Uni<T> executeBlocking(Supplier<? extends T> supplier) {
                return Uni.createFrom().item(supplier);
              }
            })
        .build();
  }

  private void expireAfter(Duration life) {
    oidc.claims.setExpirationTime(NumericDate.fromSeconds(BEGIN.plus(life).getEpochSecond()));
  }

  private SecurityIdentity come(String token) {
    return manager
        .authenticate(new TokenAuthenticationRequest(new AccessTokenCredential(token)))
        .await()
        .indefinitely();
  }

  @Test
  void aTokenIsCheckedOnceAMinute() {
    for (int i = 0; i < 59; i++) {
      assertThat(come("a.b.c").getPrincipal().getName()).isEqualTo("li.na");
      passed = passed.plusSeconds(1);
    }
    assertThat(oidc.checked).isEqualTo(1);

    passed = VerifiedTokens.LONGEST;
    come("a.b.c");

    assertThat(oidc.checked).isEqualTo(2);
  }

  @Test
  void aTokenOfARemovedKeyIsRefusedWithinAMinuteHoweverOftenItComes() {
    come("a.b.c");
    oidc.hasKey = false;
    passed = Duration.ofSeconds(59);
    come("a.b.c");

    passed = Duration.ofSeconds(60);

    assertThatThrownBy(() -> come("a.b.c")).isInstanceOf(AuthenticationFailedException.class);
  }

  @Test
  void aTokenIsNotKnownOnceItHasExpired() {
    expireAfter(Duration.ofSeconds(30));
    come("a.b.c");
    oidc.hasKey = false;
    passed = Duration.ofSeconds(30);

    assertThatThrownBy(() -> come("a.b.c")).isInstanceOf(AuthenticationFailedException.class);
  }

  @Test
  void aTokenThatDiffersInItsSignatureAloneIsCheckedAnew() {
    come("a.b.c");
    oidc.hasKey = false;

    assertThatThrownBy(() -> come("a.b.d")).isInstanceOf(AuthenticationFailedException.class);
  }

  @Test
  void aTokenThatIsBoundToItsBearerIsCheckedEachTime() {
    oidc.claims.setClaim("cnf", Map.of("jkt", "of a key"));
    come("a.b.c");
    come("a.b.c");

    assertThat(oidc.checked).isEqualTo(2);
  }

  @Test
  void whoIsKnownHasTheRolesAndNothingOfTheRequestBefore() {
    come("a.b.c");

    SecurityIdentity known = come("a.b.c");

    assertThat(known.getRoles()).containsExactly("admin");
    assertThat(known.getAttributes()).doesNotContainKey("of this request");
    assertThat(known.isAnonymous()).isFalse();
  }
}
