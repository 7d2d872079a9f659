package tandem.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** The commands of the README's first walk, as a shell runs them one after the other. */
final class Walk {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

  /** Where a reader waits until what was recorded is in the figures. */
  private static final String WAIT = "sleep 2\n";

  private static final String END = "end of what was asked";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Suite suite;
  private final Api api;
  private final List<JsonNode> answers = new ArrayList<>();

  Walk(Suite suite) {
    this.suite = suite;
    this.api = new Api(suite, "admin");
  }

  void walk() throws IOException {
    Process shell =
        new ProcessBuilder("bash", "-u")
            .directory(suite.state().getParent().toFile())
            .redirectErrorStream(true)
            .start();
    try (Writer in = shell.outputWriter(UTF_8);
        BufferedReader out = shell.inputReader(UTF_8)) {
      for (String commands : commands().split(WAIT, -1)) {
        awaitFigures();
        in.write(commands + "echo " + END + "\n");
        in.flush();
        hear(out);
      }
    } finally {
      shell.destroy();
    }
  }

  private String commands() throws IOException {
    String readme = Files.readString(Suite.ROOT.resolve("README.md"));
    String walk =
        readme.substring(
            readme.indexOf("## A first walk"), readme.indexOf("Each service documents its API"));
    return COMMANDS
        .matcher(walk)
        .results()
        .map(block -> block.group(1))
        .collect(Collectors.joining())
        .replace("localhost:8081", "localhost:" + suite.port("sales"))
        .replace("localhost:8082", "localhost:" + suite.port("operations"))
        .replace("localhost:8080", "localhost:" + suite.port("analytics"));
  }

  private void awaitFigures() {
    Awaitility.await("operations knows the deal")
        .atMost(PATIENCE)
        .until(
            () ->
                api.get("operations", "/api/v1/process-runs?awaiting=true")
                    .path("items")
                    .isEmpty());
    api.awaitFresh();
  }

  /** Tables and blank lines are passed over. */
  private void hear(BufferedReader out) throws IOException {
    for (String line = out.readLine(); !END.equals(line); line = out.readLine()) {
      if (line == null) {
        throw new IllegalStateException("the shell has ended");
      }
      if (line.startsWith("{")) {
        answers.add(JSON.readTree(line));
      }
    }
  }

  /** The problems among the answers. */
  List<JsonNode> refused() {
    return answers.stream().filter(answer -> answer.path("status").isInt()).toList();
  }

  /** The value of the first point of each metric's first series, as it was first asked. */
  Map<String, Double> figures() {
    Map<String, Double> figures = new HashMap<>();
    for (JsonNode answer : answers) {
      JsonNode value = answer.at("/series/0/points/0/value");
      if (value.isNumber()) {
        figures.putIfAbsent(answer.path("metric").asText(), value.asDouble());
      }
    }
    return figures;
  }
}
