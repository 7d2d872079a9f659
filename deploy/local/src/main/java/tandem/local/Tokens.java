package tandem.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/**
 * A signed token for each role, in {@code tokens/<role>}: who may start the suite may be anyone.
 */
final class Tokens {

  static final String ISSUER = "https://tandem.local";

  /** The roles, and whom of the demo company the caller is then; empty for nobody of it. */
  static final Map<String, String> ROLES =
      Map.ofEntries(
          Map.entry("sales-representative", "S-011"),
          Map.entry("sales-supervisor", "S-003"),
          Map.entry("sales-manager", "S-002"),
          Map.entry("sales-director", "S-001"),
          Map.entry("operations-junior", "O-011"),
          Map.entry("operations-senior", "O-004"),
          Map.entry("operations-manager", "O-002"),
          Map.entry("operations-product-manager", "O-003"),
          Map.entry("operations-director", "O-001"),
          Map.entry("analyst", ""),
          Map.entry("admin", ""));

  /** Lets an import say since when the company knew what it brings. */
  private static final String BACKFILL = "backfill";

  private static final float A_YEAR_IN_MINUTES = 365 * 24 * 60;

  private Tokens() {}

  static void write(StateFolder state, Keys keys) {
    ROLES.forEach((role, person) -> state.write("tokens/" + role, sign(role, person, keys)));
  }

  private static String sign(String role, String person, Keys keys) {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(ISSUER);
    claims.setSubject(person.isEmpty() ? role : person);
    claims.setStringListClaim("groups", groups(role));
    if (!person.isEmpty()) {
      claims.setStringClaim("person", person);
    }
    claims.setGeneratedJwtId();
    claims.setIssuedAtToNow();
    claims.setExpirationTimeMinutesInTheFuture(A_YEAR_IN_MINUTES);
    JsonWebSignature signature = new JsonWebSignature();
    signature.setHeader("typ", "JWT");
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    signature.setPayload(claims.toJson());
    signature.setKey(keys.secret());
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException("the token of " + role + " cannot be signed", e);
    }
  }

  private static List<String> groups(String role) {
    List<String> groups = new ArrayList<>(List.of(role));
    if (role.equals("admin")) {
      groups.add(BACKFILL);
    }
    return groups;
  }
}
