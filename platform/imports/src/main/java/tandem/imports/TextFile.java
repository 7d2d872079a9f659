package tandem.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How the bytes of a text file become characters: by its byte order mark, else as the mapping says.
 */
final class TextFile {

  static final List<String> ENCODINGS =
      List.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "GB18030", "windows-1252");

  private static final int LONGEST_MARK = 3;

  /** The first bytes of a file that say its encoding. */
  private enum Mark {
    UTF_8(StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
    UTF_16_BE(StandardCharsets.UTF_16BE, "\u00FE\u00FF"),
    UTF_16_LE(StandardCharsets.UTF_16LE, "\u00FF\u00FE");

    private final Charset encoding;

    /** A character each. */
    private final String bytes;

    Mark(Charset encoding, String bytes) {
      this.encoding = encoding;
      this.bytes = bytes;
    }

    boolean begins(byte[] file) {
      return new String(file, StandardCharsets.ISO_8859_1).startsWith(bytes);
    }
  }

  private TextFile() {}

  /**
   * The text after the mark. What is no character becomes U+FFFD.
   *
   * @param encoding null for UTF-8
   */
  static Reader open(InputStream file, String encoding) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(file);
    bytes.mark(LONGEST_MARK);
    byte[] first = bytes.readNBytes(LONGEST_MARK);
    bytes.reset();
    for (Mark mark : Mark.values()) {
      if (mark.begins(first)) {
        bytes.skipNBytes(mark.bytes.length());
        return new InputStreamReader(bytes, mark.encoding);
      }
    }
    return new InputStreamReader(
        bytes, encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding));
  }
}
