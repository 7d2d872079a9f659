package tandem.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/** The company of {@code company/README.md}: acts its acts, and has its figures rebuilt. */
final class Company {

  private static final Path FILES =
      Suite.ROOT.resolve("deploy/system-tests/src/test/resources/company");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String NAMED =
      """
      {"service": "operations", "import": "cases", "knownAt": "2020-01-03T00:00:00Z", "rows":
        [{"externalId": "NAME", "category": "request", "customer": "NAME", "team": "Install",
          "openedAt": "2020-01-01T00:00:00Z", "resolvedAt": "2020-01-02T00:00:00Z"}]}
      """;

  private static final String TOLD =
      """
      {"service": "sales", "import": "customers", "knownAt": "2020-01-03T00:00:00Z", "rows":
        [{"externalId": "NAME", "name": "NAME", "segment": "small"}]}
      """;

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]+)}");

  private final Api api;
  private final Instant began = Instant.now();
  private final Map<String, String> ids = new HashMap<>();
  private final List<String> acts;

  Company(Suite suite) throws IOException {
    this.api = new Api(suite, "admin");
    this.acts = Files.readAllLines(FILES.resolve("acts.ndjson"));
  }

  static Path file(String name) {
    return FILES.resolve(name);
  }

  /** How many there are. */
  int acts() {
    return acts.size();
  }

  /**
   * One act after the other; each must be answered as its line says.
   *
   * @param to not included
   * @param step after so many acts it waits until they are in the figures
   */
  void act(int from, int to, int step) throws IOException {
    for (int act = from; act < to; act += step) {
      act(acts.subList(act, Math.min(act + step, to)));
      api.awaitFresh();
    }
  }

  /** A case of a customer who is told later, years before all that is asked for. */
  void name(String customer) throws IOException {
    act(List.of(NAMED.replace("NAME", customer)));
  }

  /** The customer of that case. */
  void tell(String customer) throws IOException {
    act(List.of(TOLD.replace("NAME", customer)));
  }

  /** Some of what operations records names what sales records later. */
  void awaitLinked() {
    for (String kind : List.of("cases", "process-runs", "surveys")) {
      Awaitility.await("all references of " + kind + " are known")
          .atMost(PATIENCE)
          .until(
              () ->
                  get("operations", "/api/v1/" + kind + "?awaiting=true").path("items").isEmpty());
    }
    api.awaitFresh();
  }

  private void act(List<String> lines) throws IOException {
    for (String line : lines) {
      JsonNode act = JSON.readTree(fill(line));
      if (act.has("import")) {
        load(act);
      } else {
        send(act);
      }
    }
  }

  /**
   * A line with what it refers to: {@code ${now}}, {@code ${today+2}} and, by its external id, the
   * id of a record, {@code ${sales/customers/acme}}.
   */
  String fill(String line) {
    return REFERENCE.matcher(line).replaceAll(reference -> resolve(reference.group(1)));
  }

  private String resolve(String reference) {
    return switch (reference) {
      case "now" -> began.toString();
      case "today" -> today().toString();
      case "today+2" -> today().plusDays(2).toString();
      default -> ids.computeIfAbsent(reference, this::id);
    };
  }

  private LocalDate today() {
    return began.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private String id(String reference) {
    String service = reference.substring(0, reference.indexOf('/'));
    String path = "/api/v1" + reference.substring(service.length());
    return api.get(service, path).path("id").asText();
  }

  private void send(JsonNode act) {
    api.send(
        act.has("patch") ? "PATCH" : "POST",
        act.path("service").asText(),
        act.path(act.has("patch") ? "patch" : "post").asText(),
        act.path("body"),
        act.path("idempotencyKey").asText(UUID.randomUUID().toString()),
        act.path("status").asInt());
  }

  private void load(JsonNode act) {
    String rows =
        StreamSupport.stream(act.path("rows").spliterator(), false)
            .map(row -> row + "\n")
            .collect(Collectors.joining());
    JsonNode report =
        api.load(
            act.path("service").asText(),
            act.path("import").asText(),
            act.path("knownAt").asText(),
            rows);
    for (var count : act.path("counts").properties()) {
      if (report.path(count.getKey()).asInt() != count.getValue().asInt()) {
        throw new AssertionError(act + " is answered by " + report);
      }
    }
  }

  JsonNode get(String service, String path) {
    return api.get(service, path);
  }

  JsonNode get(String service, String path, String language) {
    return api.get(service, path, language);
  }

  /** Has all figures computed anew, and waits until those are served. */
  void rebuild() {
    int serving = serving();
    api.send(
        "POST",
        "analytics",
        "/api/v1/rebuild",
        JSON.createObjectNode(),
        UUID.randomUUID().toString(),
        202);
    Awaitility.await("a rebuild").atMost(PATIENCE).until(() -> serving() > serving);
  }

  private int serving() {
    for (JsonNode generation : get("analytics", "/api/v1/rebuild").path("generations")) {
      if (generation.path("state").asText().equals("serving")) {
        return generation.path("id").asInt();
      }
    }
    throw new IllegalStateException("no generation serves");
  }
}
