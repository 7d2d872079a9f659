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

  /** Roles of nobody in particular; the others belong to people of the company. */
  private static final List<String> OFFICES = List.of("analyst", "admin");

  /** Lets an import say since when the company has known what it brings. */
  private static final String BACKFILL = "backfill";

  private static final float A_YEAR_IN_MINUTES = 365 * 24 * 60;

  private Tokens() {}

  /**
   * @param people who the caller is, by role
   */
  static void write(StateFolder state, Keys keys, Map<String, String> people) {
    people.forEach((role, person) -> state.write("tokens/" + role, sign(role, person, keys)));
    OFFICES.forEach(role -> state.write("tokens/" + role, sign(role, null, keys)));
  }

  private static String sign(String role, String person, Keys keys) {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(ISSUER);
    claims.setSubject(person == null ? role : person);
    claims.setStringListClaim("groups", groups(role));
    if (person != null) {
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
