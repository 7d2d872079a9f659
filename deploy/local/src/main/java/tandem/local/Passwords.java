package tandem.local;

import java.security.SecureRandom;
import java.util.Base64;

/** Passwords of the database's roles: made at the first start, kept in the state folder alone. */
record Passwords(StateFolder state) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 24;

  String of(String role) {
    String file = "passwords/" + role;
    if (!state.has(file)) {
      byte[] password = new byte[BYTES];
      RANDOM.nextBytes(password);
      state.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(password));
    }
    return state.read(file);
  }
}
