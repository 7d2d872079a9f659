package tandem.analytics.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.analytics.ingest.Decoded.Arrival;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Column;
import tandem.analytics.metric.Journal;
import tandem.analytics.metric.Kind;
import tandem.events.Contracts;
import tandem.events.Contracts.Contract;
import tandem.events.EventJson;

/** The services' contracts and the catalogue speak of the same facts. */
class GoldenEventsTest {

  private static final Catalogue CATALOGUE = Shipped.catalogue();

  private final EventDecoder decoder = new EventDecoder(CATALOGUE);

  static Stream<String> types() {
    return Contracts.ALL.keySet().stream().sorted();
  }

  static Stream<Kind> kinds() {
    return CATALOGUE.kinds().values().stream();
  }

  @ParameterizedTest
  @MethodSource("types")
  void theGoldenEventIsRead(String type) throws IOException {
    byte[] payload = golden(type);
    JsonNode event = EventJson.mapper().readTree(payload);
    String id = event.get("id").asText();
    Map<String, String> headers = new TreeMap<>(Map.of("ce_id", id, "ce_type", type));
    Bytes key = Bytes.of(id.getBytes(StandardCharsets.UTF_8));

    Decoded decoded =
        decoder.decode(
            new Delivery(Contracts.ALL.get(type).topic(), 0, 0, key, headers, Bytes.of(payload)));

    assertThat(decoded).isInstanceOf(Arrival.class);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whatTheCatalogueNamesIsInTheFacts(Kind kind) throws IOException {
    assertThat(names(facts(kind), file(kind)))
        .containsAll(kind.attributes().stream().map(Column::name).toList())
        .containsAll(kind.moments())
        .containsAll(told(kind).stream().map(Journal::name).toList());
    for (Journal journal : told(kind)) {
      JsonNode entry = facts(kind).at("/properties/%s/items".formatted(journal.name()));
      assertThat(names(entry, file(kind)))
          .containsAll(journal.columns().stream().map(Column::name).toList())
          .containsAll(Column.HOLDER.stream().map(Column::name).toList());
    }
  }

  /** Those of its journals that events have. */
  private static List<Journal> told(Kind kind) {
    return kind.journals().stream().filter(journal -> journal.due().isEmpty()).toList();
  }

  /** The names of what a schema has, and of what it refers to. */
  private static Set<String> names(JsonNode schema, String file) throws IOException {
    Set<String> names =
        schema.path("properties").properties().stream()
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    if (schema.has("$ref")) {
      String reference = schema.path("$ref").asText();
      names.addAll(names(referred(reference, file), file));
    }
    return names;
  }

  /** The schema of a kind's facts: a file of its own, or a definition of one. */
  private static JsonNode facts(Kind kind) throws IOException {
    return referred(reference(kind), file(kind));
  }

  private static String file(Kind kind) throws IOException {
    return reference(kind).replaceAll("\\.json.*|^defs/", "");
  }

  private static String reference(Kind kind) throws IOException {
    return json("schema", contract(kind).type()).at("/properties/facts/$ref").asText();
  }

  /**
   * @param file of the folder of definitions, in which the reference may stand
   */
  private static JsonNode referred(String reference, String file) throws IOException {
    String[] where = reference.split("#", 2);
    String in = where[0].isEmpty() ? file : where[0].replaceAll("\\.json|^defs/", "");
    JsonNode schema = json("schema/defs", in);
    return where.length == 1 ? schema : schema.at(where[1]);
  }

  private static Contract contract(Kind kind) {
    return Contracts.ALL.values().stream()
        .filter(contract -> contract.kind().equals(kind.name()))
        .findFirst()
        .orElseThrow();
  }

  private static byte[] golden(String type) throws IOException {
    return file("golden", type);
  }

  private static JsonNode json(String folder, String name) throws IOException {
    return EventJson.mapper().readTree(file(folder, name));
  }

  private static byte[] file(String folder, String name) throws IOException {
    try (InputStream in =
        Contracts.class.getResourceAsStream("/%s/%s.json".formatted(folder, name))) {
      return in.readAllBytes();
    }
  }
}
