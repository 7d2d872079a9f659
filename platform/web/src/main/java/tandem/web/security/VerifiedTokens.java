package tandem.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who stands behind the tokens that were verified of late, so that a signature need not be checked
 * at each request. A token is found by its whole text, until it expires and for no more than {@link
 * #LONGEST} after it was verified, however often it comes: one whose key is not taken any more is
 * refused by then. Thread-safe.
 */
@Singleton
class VerifiedTokens {

  static final Duration LONGEST = Duration.ofSeconds(60);

  private static final int MOST = 10_000;

  private final Clock clock;
  private final Cache<String, Verified> verified;

  private record Verified(SecurityIdentity identity, Instant until) {}

  @Inject
  VerifiedTokens(Clock clock) {
    this(clock, Ticker.systemTicker());
  }

  /**
   * @param clock says what has expired
   * @param ticker says how long ago a token was verified, though a clock be set back
   */
  VerifiedTokens(Clock clock, Ticker ticker) {
    this.clock = clock;
    this.verified =
        Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).ticker(ticker).build();
  }

  Optional<SecurityIdentity> find(String token) {
    Verified known = verified.getIfPresent(token);
    return known == null || !clock.instant().isBefore(known.until)
        ? Optional.empty()
        : Optional.of(known.identity);
  }

  /** Keeps who stands behind a token that was verified just now. */
  void keep(String token, SecurityIdentity identity, Instant expiry) {
    verified.put(token, new Verified(identity, expiry));
  }
}
