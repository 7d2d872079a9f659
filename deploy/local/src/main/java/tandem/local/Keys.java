package tandem.local;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The key pair of this suite, made at its first start: tokens signed with it open no other. */
record Keys(PrivateKey secret, PublicKey open) {

  private static final String SECRET = "keys/private.pem";
  private static final String OPEN = "keys/public.pem";

  static Keys of(StateFolder state) {
    try {
      if (!state.has(OPEN)) {
        generate(state);
      }
      KeyFactory rsa = KeyFactory.getInstance("RSA");
      return new Keys(
          rsa.generatePrivate(new PKCS8EncodedKeySpec(decode(state.read(SECRET)))),
          rsa.generatePublic(new X509EncodedKeySpec(decode(state.read(OPEN)))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the keys in " + state.file("keys") + " are broken", e);
    }
  }

  /** The public key as Quarkus takes it in {@code quarkus.oidc.public-key}. */
  String openAsText() {
    return Base64.getEncoder().encodeToString(open.getEncoded());
  }

  private static void generate(StateFolder state) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair pair = generator.generateKeyPair();
    state.write(SECRET, encode("PRIVATE KEY", pair.getPrivate().getEncoded()));
    state.write(OPEN, encode("PUBLIC KEY", pair.getPublic().getEncoded()));
  }

  private static String encode(String what, byte[] key) {
    return "-----BEGIN %s-----%n%s%n-----END %s-----%n"
        .formatted(what, Base64.getMimeEncoder().encodeToString(key), what);
  }

  private static byte[] decode(String pem) {
    return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
  }
}
