package tandem.web.edge;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The percent escapes of a URI. */
final class Escapes {

  private static final String NOT_IN_A_URI = "\"<>\\^`{|}";

  private Escapes() {}

  /** Whether all of it may stand in a URI, each escape is whole, and together they are UTF-8. */
  static boolean areSound(String uri) {
    ByteArrayOutputStream meant = new ByteArrayOutputStream(uri.length());
    for (int i = 0; i < uri.length(); i++) {
      char sent = uri.charAt(i);
      if (sent <= ' ' || sent >= 0x7f || NOT_IN_A_URI.indexOf(sent) >= 0) {
        return false;
      }
      if (sent != '%') {
        meant.write(sent);
      } else if (i + 2 < uri.length() && isHex(uri.charAt(i + 1)) && isHex(uri.charAt(i + 2))) {
        meant.write(Integer.parseInt(uri, i + 1, i + 3, 16));
        i += 2;
      } else {
        return false;
      }
    }
    return isUtf8(meant.toByteArray());
  }

  static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean isHex(char digit) {
    return Character.digit(digit, 16) >= 0;
  }
}
