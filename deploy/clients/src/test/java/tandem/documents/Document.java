package tandem.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file and what should be in it. */
record Document(Path file, String text) {

  /** A part of a file that is written by hand, with derived parts between marks. */
  record Part(String name, List<String> lines) {}

  /**
   * A file with some of its lines derived: those after a line that says {@code derived: NAME} until
   * one that says {@code end of NAME}, indented as the first of the two.
   */
  static Document of(Path file, List<Part> parts) {
    String text = read(file);
    for (Part part : parts) {
      Pattern marked =
          Pattern.compile(
              "(?ms)^( *)(\\S* ?derived: %1$s( -->)?\n).*?^ *(\\S* ?end of %1$s( -->)?)$"
                  .formatted(Pattern.quote(part.name())));
      Matcher found = marked.matcher(text);
      if (!found.find()) {
        throw new IllegalStateException(file + " has no place for: " + part.name());
      }
      String indent = found.group(1);
      StringBuilder made = new StringBuilder(indent + found.group(2));
      part.lines()
          .forEach(line -> made.append(line.isEmpty() ? "" : indent).append(line).append('\n'));
      made.append(indent).append(found.group(4));
      text = text.substring(0, found.start()) + made + text.substring(found.end());
    }
    return new Document(file, text);
  }

  static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
