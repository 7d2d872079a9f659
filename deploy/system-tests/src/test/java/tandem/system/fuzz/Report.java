package tandem.system.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was answered, by operation and status, and what must not have been. */
final class Report {

  private static final int SHOWN = 300;

  /** The first of a kind, with the line that repeats it. */
  record Finding(String what, String line) {}

  private final Path folder;
  private final Map<String, Map<Integer, Integer>> counts = new TreeMap<>();
  private final Map<String, Finding> findings = new LinkedHashMap<>();
  private final Map<String, Integer> times = new TreeMap<>();
  private int sent;

  Report(Path folder) {
    this.folder = folder;
  }

  void add(Request request, Answer answer, int port) {
    sent++;
    counts
        .computeIfAbsent(request.service() + " " + request.operation(), key -> new TreeMap<>())
        .merge(answer.status(), 1, Integer::sum);
    Judgement.of(request, answer).ifPresent(what -> found(request, answer, port, what));
  }

  private void found(Request request, Answer answer, int port, String what) {
    String kind = what + ", by " + request.mutation().split("[ =:]", 2)[0];
    if (times.merge(kind, 1, Integer::sum) > 1) {
      return;
    }
    Path body = folder.resolve("body-" + findings.size());
    write(body, request.body());
    String said = answer.body().strip();
    findings.put(
        kind,
        new Finding(
            request + "; answered: " + said.substring(0, Math.min(SHOWN, said.length())),
            request.curl(port, body.toString())));
  }

  List<String> findings() {
    List<String> lines = new ArrayList<>();
    findings.forEach(
        (kind, found) ->
            lines.add(
                String.join(
                    System.lineSeparator() + "  ",
                    times.get(kind) + " × " + kind,
                    found.what(),
                    found.line())));
    return lines;
  }

  /** Written to {@code report.md} in the folder, too. */
  String text() {
    StringBuilder text =
        new StringBuilder(
            """
            # %d requests

            | operation | answers |
            | --- | --- |
            """
                .formatted(sent));
    Map<Integer, Integer> all = new TreeMap<>();
    counts.forEach(
        (operation, statuses) -> {
          text.append("| ").append(operation).append(" | ").append(shown(statuses)).append(" |\n");
          statuses.forEach((status, times) -> all.merge(status, times, Integer::sum));
        });
    text.append("| all | ").append(shown(all)).append(" |\n");
    findings().forEach(finding -> text.append("- ").append(finding).append('\n'));
    write(folder.resolve("report.md"), text.toString().getBytes(UTF_8));
    return text.toString();
  }

  private static String shown(Map<Integer, Integer> statuses) {
    return String.join(
        ", ", statuses.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList());
  }

  private static void write(Path file, byte[] content) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
