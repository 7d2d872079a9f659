package tandem.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What an earlier build wrote is upgraded, and every figure stays as it was. The fixture is the
 * state of a suite that was stopped, with the answers that it gave: {@code -Dtandem.fixture=NAME
 * -Dit.test=UpgradeST#writesAFixture} makes one by the build that runs it.
 */
class UpgradeST {

  private static final Path FIXTURES =
      Suite.ROOT.resolve("deploy/system-tests/src/test/resources/upgrade");

  private static final String SUFFIX = ".tar.zst";

  /** What was answered, beside the state. */
  private static final String ANSWERS = "answers.json";

  /** What a start makes anew; much of it names folders and ports of the machine it was made on. */
  private static final List<String> LEFT_OUT =
      List.of(
          "./config",
          "./keys",
          "./logs",
          "./options.properties",
          "./ports.properties",
          "./postgres/data/postmaster.opts",
          "./postgres/programs",
          "./run",
          "./tokens");

  /** What the configuration of analytics said before rates were recorded. */
  private static final String RATES = "tandem.rates.file=" + FIXTURES.resolve("rates.csv");

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** 1.5 is 1.50. */
  private static final Comparator<JsonNode> AS_NUMBERS =
      (one, other) ->
          one.isNumber() && other.isNumber()
              ? one.decimalValue().compareTo(other.decimalValue())
              : one.equals(other) ? 0 : 1;

  /** The tables and the log compress well only where repetitions are seen across databases. */
  private static final int WINDOW = 27;

  private static final int LEVEL = 19;

  @Test
  void everyFigureIsAsItWas() throws IOException, InterruptedException {
    Suite suite = Suite.prepare();
    unpack(FIXTURES.resolve("plain-kinds" + SUFFIX), suite.state());
    Files.createDirectories(suite.state().resolve("config"));
    Files.writeString(suite.state().resolve("config/analytics.properties"), RATES);
    try (suite) {
      suite.start();
      Api api = new Api(suite, "admin");
      Awaitility.await("the rates of the file")
          .atMost(1, TimeUnit.MINUTES)
          .until(() -> !api.get("sales", "/api/v1/exchange-rates").path("items").isEmpty());
      api.awaitFresh();
      JsonNode before = JSON.readTree(suite.state().resolve(ANSWERS).toFile());
      assertThat(before).hasSizeGreaterThan(30);
      for (var answer : before.properties()) {
        JsonNode now = said(api.get("analytics", answer.getKey()));
        assertThat(isStill(answer.getValue(), now))
            .as("%s was %s and is %s", answer.getKey(), answer.getValue(), now)
            .isTrue();
      }
    }
  }

  /** Whether all that was said is said; a later release may say more beside it. */
  private static boolean isStill(JsonNode before, JsonNode now) {
    if (before.isObject()) {
      return before.properties().stream()
          .allMatch(it -> now.has(it.getKey()) && isStill(it.getValue(), now.get(it.getKey())));
    }
    if (before.isArray()) {
      return before.size() == now.size()
          && IntStream.range(0, before.size()).allMatch(i -> isStill(before.get(i), now.get(i)));
    }
    return before.equals(AS_NUMBERS, now);
  }

  @Test
  @EnabledIfSystemProperty(named = "tandem.fixture", matches = ".+")
  void writesAFixture() throws IOException, InterruptedException {
    Suite suite = Suite.run();
    try (suite) {
      Company company = new Company(suite);
      company.act(0, company.acts(), 100);
      company.awaitLinked();
      Api api = new Api(suite, "admin");
      ObjectNode answers = JSON.createObjectNode();
      for (String path : questions(api)) {
        answers.set(path, said(api.get("analytics", path)));
      }
      suite.terminate();
      JSON.writeValue(suite.state().resolve(ANSWERS).toFile(), answers);
      Files.createDirectories(FIXTURES);
      pack(suite.state(), FIXTURES.resolve(System.getProperty("tandem.fixture") + SUFFIX));
    }
  }

  /** Each metric by month, of all and by team, as it is known at the end of today. */
  private static List<String> questions(Api api) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    String range = "/series?from=2024-01-01&to=2026-07-01&grain=month&asOf=" + today;
    return api.get("analytics", "/api/v1/metrics")
        .path("items")
        .valueStream()
        .map(metric -> "/api/v1/metrics/" + metric.path("id").asText() + range)
        .flatMap(path -> List.of(path, path + "&by=team").stream())
        .toList();
  }

  private static JsonNode said(JsonNode answer) {
    return answer.path("series");
  }

  private static void pack(Path state, Path file) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("tar", "-cSf", "-"));
    LEFT_OUT.forEach(path -> command.add("--exclude=" + path));
    command.add(".");
    Process tar = new ProcessBuilder(command).directory(state.toFile()).start();
    try (ZstdOutputStream out = new ZstdOutputStream(Files.newOutputStream(file), LEVEL)) {
      out.setLong(WINDOW);
      tar.getInputStream().transferTo(out);
    }
    assertThat(tar.waitFor()).isZero();
  }

  private static void unpack(Path file, Path state) throws IOException, InterruptedException {
    Files.createDirectories(state);
    Process tar = new ProcessBuilder("tar", "-xf", "-").directory(state.toFile()).start();
    try (ZstdInputStream in = new ZstdInputStream(Files.newInputStream(file));
        var to = tar.getOutputStream()) {
      in.setLongMax(WINDOW);
      in.transferTo(to);
    }
    assertThat(tar.waitFor()).isZero();
  }
}
