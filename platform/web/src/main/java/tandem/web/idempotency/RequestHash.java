package tandem.web.idempotency;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Tells one request from another: method, path, preconditions, and every byte of the content. */
final class RequestHash {

  private RequestHash() {}

  /**
   * @param head what precedes the content
   * @param body the digest of the body as it was read; null if it was none or a form
   * @param arguments of the resource method, among them the fields and files of a form
   */
  static String of(String head, byte[] body, Object[] arguments) {
    MessageDigest digest = sha256();
    digest.update(head.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    digest.update(body == null ? new byte[0] : body);
    for (Object argument : arguments) {
      String content =
          switch (argument) {
            case FileUpload file -> file.fileName() + '/' + ofFile(file);
            case String text -> text;
            case Boolean flag -> flag.toString();
            case null, default -> "";
          };
      digest.update(content.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String ofFile(FileUpload file) {
    MessageDigest digest = sha256();
    try (InputStream content =
        new DigestInputStream(Files.newInputStream(file.uploadedFile()), digest)) {
      content.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
