package tandem.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file and what should be in it. */
record Document(Path file, String text) {

  private static final Pattern PLACE = Pattern.compile("(?m)^ *\\S* ?derived: (.*?)( -->)?$");

  /** A part of a file that is written by hand, with derived parts between marks. */
  record Part(String name, List<String> lines) {}

  /**
   * A file with some of its lines derived: those after a line that says {@code derived: NAME} until
   * one that says {@code end of NAME}, indented as the first of the two. A place that nothing is
   * derived for any more is emptied.
   */
  static Document of(Path file, List<Part> parts) {
    String text = read(file);
    for (Part part : filled(text, parts)) {
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

  private static List<Part> filled(String text, List<Part> parts) {
    List<String> names = parts.stream().map(Part::name).toList();
    return Stream.concat(
            parts.stream(),
            PLACE
                .matcher(text)
                .results()
                .map(place -> place.group(1))
                .filter(name -> !names.contains(name))
                .map(name -> new Part(name, List.of())))
        .toList();
  }

  void write() {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with the file, and what helps; empty where it is as it should be. */
  Optional<String> fault() {
    String found = Files.exists(file) ? read(file) : "";
    if (found.equals(text)) {
      return Optional.empty();
    }
    List<String> is = found.lines().toList();
    List<String> should = text.lines().toList();
    int line = 0;
    while (line < is.size() && line < should.size() && is.get(line).equals(should.get(line))) {
      line++;
    }
    return Optional.of(
        "%s is stale from line %d on, which is <%s> and should be <%s>. Run `%s` and commit what it writes."
            .formatted(
                Documents.ROOT.relativize(file),
                line + 1,
                line(is, line),
                line(should, line),
                Documents.COMMAND));
  }

  private static String line(List<String> lines, int number) {
    return number < lines.size() ? lines.get(number).strip() : "";
  }

  static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
