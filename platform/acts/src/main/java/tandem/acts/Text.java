package tandem.acts;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Text as it is kept: in Unicode's composed form (NFC), without blanks at its ends and without
 * characters that nobody sees, each kind of blank as the ordinary one; so that what looks the same
 * is the same. The function {@code tandem_text} of the databases does the same.
 */
public final class Text {

  private static final char LINE_SEPARATOR = '\u2028';
  private static final char PARAGRAPH_SEPARATOR = '\u2029';
  private static final char NEXT_LINE = '\u0085';

  private Text() {}

  /** What is kept of a text; empty where that is nothing, null for null. */
  public static String kept(String given) {
    if (given == null || isPlain(given)) {
      return given;
    }
    StringBuilder kept = new StringBuilder(given.length());
    String composed = Normalizer.normalize(given, Form.NFC).replace("\r\n", "\n");
    composed
        .codePoints()
        .filter(character -> !isUnseen(character))
        .map(character -> isBlank(character) ? ' ' : character)
        .forEach(kept::appendCodePoint);
    return trimmed(kept);
  }

  /**
   * Whether a text can be kept: no half of a surrogate pair, and no control character.
   *
   * @param lines whether it may have several lines, and so tabs and newlines
   */
  public static boolean isSound(String text, boolean lines) {
    return text.codePoints()
        .allMatch(
            character ->
                (lines && (character == '\n' || character == '\t'))
                    || (!Character.isISOControl(character)
                        && Character.getType(character) != Character.SURROGATE));
  }

  /** Most texts: printable ASCII without a blank at an end. */
  private static boolean isPlain(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char character = text.charAt(i);
      if (character < ' ' || character > '~') {
        return false;
      }
    }
    return length == 0 || (text.charAt(0) != ' ' && text.charAt(length - 1) != ' ');
  }

  private static boolean isBlank(int character) {
    return Character.getType(character) == Character.SPACE_SEPARATOR;
  }

  /**
   * Takes no room and joins nothing: zero-width space, word joiner, byte order mark, soft hyphen.
   */
  private static boolean isUnseen(int character) {
    return switch (character) {
      case 0x00AD, 0x200B, 0x2060, 0xFEFF -> true;
      default -> false;
    };
  }

  private static String trimmed(CharSequence text) {
    int start = 0;
    int end = text.length();
    while (start < end && isNothingAtAnEnd(text.charAt(start))) {
      start++;
    }
    while (end > start && isNothingAtAnEnd(text.charAt(end - 1))) {
      end--;
    }
    return text.subSequence(start, end).toString();
  }

  /** Joiners and marks of direction have a meaning only between others. */
  private static boolean isNothingAtAnEnd(char character) {
    return switch (character) {
      case ' ', '\t', '\n', '\u000B', '\f', '\r' -> true;
      case NEXT_LINE, LINE_SEPARATOR, PARAGRAPH_SEPARATOR -> true;
      case '\u200C', '\u200D', '\u200E', '\u200F' -> true;
      default -> false;
    };
  }
}
