package tandem.analytics.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
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
    assertThat(names(kind))
        .containsAll(kind.attributes().stream().map(Column::name).toList())
        .containsAll(kind.moments())
        .containsAll(kind.journals().stream().map(Journal::name).toList());
    for (Journal journal : kind.journals()) {
      assertThat(components(entry(components(facts(kind)).get(journal.name()))).keySet())
          .containsAll(journal.columns().stream().map(Column::name).toList())
          .containsAll(Column.HOLDER.stream().map(Column::name).toList());
    }
  }

  /** As the schema of a kind's facts has them: a file of its own, or a definition of one. */
  private static Set<String> names(Kind kind) throws IOException {
    String[] where =
        json("schema", contract(kind).type()).at("/properties/facts/$ref").asText().split("#", 2);
    JsonNode file = json("schema", where[0].replace(".json", ""));
    JsonNode schema = where.length == 1 ? file : file.at(where[1]);
    return schema.path("properties").properties().stream()
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static Class<?> facts(Kind kind) {
    return contract(kind).facts();
  }

  private static Contract contract(Kind kind) {
    return Contracts.ALL.values().stream()
        .filter(contract -> contract.kind().equals(kind.name()))
        .findFirst()
        .orElseThrow();
  }

  private static Class<?> entry(RecordComponent journal) {
    ParameterizedType list = (ParameterizedType) journal.getGenericType();
    return (Class<?>) list.getActualTypeArguments()[0];
  }

  private static Map<String, RecordComponent> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .collect(Collectors.toMap(GoldenEventsTest::jsonName, Function.identity()));
  }

  private static String jsonName(RecordComponent component) {
    return Optional.ofNullable(component.getAccessor().getAnnotation(JsonProperty.class))
        .map(JsonProperty::value)
        .orElse(component.getName());
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
