package tandem.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {

  @TempDir private Path folder;
  private StateFolder state;
  private Keys keys;

  @BeforeEach
  void write() {
    state = StateFolder.at(folder.resolve(".tandem"));
    keys = Keys.of(state);
    Tokens.write(state, keys, Map.of("sales-manager", "S-002", "sales-director", "S-001"));
  }

  @Test
  void signsATokenForEachRole() throws Exception {
    for (String role : List.of("sales-manager", "sales-director", "analyst", "admin")) {
      assertThat(claims(role).getStringListClaimValue("groups")).contains(role);
    }
  }

  @Test
  void letsTheAdministratorAloneBackfill() throws Exception {
    assertThat(claims("admin").getStringListClaimValue("groups")).contains("backfill");
    assertThat(claims("sales-director").getStringListClaimValue("groups"))
        .containsExactly("sales-director");
  }

  @Test
  void saysWhichPersonTheCallerIs() throws Exception {
    assertThat(claims("sales-manager").getStringClaimValue("person")).isEqualTo("S-002");
  }

  @Test
  void letsNobodyButTheOwnerReadThem() throws IOException {
    assertThat(permissions("tokens/admin")).isEqualTo("rw-------");
    assertThat(permissions("")).isEqualTo("rwx------");
  }

  @Test
  void keepsTheKeyPairOfTheFirstStart() {
    assertThat(Keys.of(state).open()).isEqualTo(keys.open());
  }

  private String permissions(String file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(state.file(file)));
  }

  private JwtClaims claims(String role) throws InvalidJwtException {
    return new JwtConsumerBuilder()
        .setVerificationKey(keys.open())
        .setExpectedIssuer(Tokens.ISSUER)
        .setRequireExpirationTime()
        .build()
        .processToClaims(state.read("tokens/" + role));
  }
}
