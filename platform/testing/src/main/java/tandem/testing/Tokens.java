package tandem.testing;

import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;

/** Bearer tokens as the identity provider would give them, signed with a key pair of this JVM. */
public final class Tokens {

  private static final String PRIVATE_KEY = "tandem.testing.private-key";
  private static final String PUBLIC_KEY = "tandem.testing.public-key";

  private Tokens() {}

  /** Somebody with the role and no person of the directory: {@code admin}, {@code analyst}. */
  public static String of(String role) {
    return token(role, null, Duration.ofHours(1), privateKey(), Set.of(role));
  }

  /**
   * @param person the id or the external id of the caller's person; also the token's subject
   */
  public static String of(String person, String... roles) {
    return token(person, person, Duration.ofHours(1), privateKey(), Set.of(roles));
  }

  /** A token that was good until an hour ago. */
  public static String expired(String role) {
    return token(role, null, Duration.ofHours(-1), privateKey(), Set.of(role));
  }

  /** A token that somebody else signed. */
  public static String foreign(String role) {
    return token(role, null, Duration.ofHours(1), generate().getPrivate(), Set.of(role));
  }

  /** For {@code quarkus.oidc.public-key}: Base64 of the X.509 form. */
  public static String publicKey() {
    ensureKeys();
    return System.getProperty(PUBLIC_KEY);
  }

  private static String token(
      String subject, String person, Duration life, PrivateKey key, Set<String> roles) {
    var claims = Jwt.issuer("https://tandem.test").subject(subject).upn(subject).groups(roles);
    if (person != null) {
      claims.claim("person", person);
    }
    Instant until = Instant.now().plus(life);
    return claims.issuedAt(until.minus(Duration.ofHours(2))).expiresAt(until).sign(key);
  }

  private static PrivateKey privateKey() {
    ensureKeys();
    byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY));
    try {
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void ensureKeys() {
    Properties shared = System.getProperties();
    synchronized (shared) {
      if (shared.getProperty(PUBLIC_KEY) == null) {
        KeyPair keys = generate();
        shared.setProperty(PRIVATE_KEY, encode(keys.getPrivate().getEncoded()));
        shared.setProperty(PUBLIC_KEY, encode(keys.getPublic().getEncoded()));
      }
    }
  }

  private static String encode(byte[] key) {
    return Base64.getEncoder().encodeToString(key);
  }

  private static KeyPair generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
