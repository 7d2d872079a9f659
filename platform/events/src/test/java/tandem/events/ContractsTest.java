package tandem.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.events.Contracts.Contract;

class ContractsTest {

  private static final ObjectMapper JSON = EventJson.mapper();

  static Stream<Contract> contracts() {
    return Contracts.ALL.values().stream();
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void theExampleIsAsTheSchemaSays(Contract contract) {
    assertThat(Schemas.faults(contract.type(), Schemas.golden(contract.type()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void theRecordsAreWrittenAsTheExample(Contract contract) throws JsonProcessingException {
    JsonNode golden = Schemas.golden(contract.type());
    JavaType type =
        JSON.getTypeFactory()
            .constructParametricType(EventData.class, contract.act(), contract.facts());
    EventData<?, ?> event = JSON.treeToValue(golden, type);
    assertThat(JSON.writeValueAsString(event)).isEqualTo(JSON.writeValueAsString(golden));
    assertThat(event.kind()).isEqualTo(contract.kind());
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void theSchemaRefusesAnEventWithoutFactsOrWithAWrongTime(Contract contract) {
    ObjectNode withoutFacts = Schemas.golden(contract.type()).deepCopy();
    withoutFacts.remove("facts");
    assertThat(Schemas.faults(contract.type(), withoutFacts)).isNotEmpty();
    ObjectNode wrongTime = Schemas.golden(contract.type()).deepCopy();
    wrongTime.put("occurredAt", "yesterday");
    assertThat(Schemas.faults(contract.type(), wrongTime)).isNotEmpty();
  }

  @Test
  void everySchemaAndExampleBelongsToAContract() throws IOException {
    for (String folder : List.of("schema", "golden")) {
      try (Stream<Path> files = Files.list(Path.of("src/main/resources", folder))) {
        assertThat(files.filter(Files::isRegularFile).map(ContractsTest::type))
            .containsExactlyInAnyOrderElementsOf(Contracts.ALL.keySet());
      }
    }
  }

  @Test
  void everyTypeIsDocumented() throws IOException {
    String text = Files.readString(Path.of("../../docs/events.md"));
    assertThat(Contracts.ALL.keySet()).allSatisfy(type -> assertThat(text).contains("`" + type));
  }

  private static String type(Path file) {
    return file.getFileName().toString().replaceAll("\\.json$", "");
  }
}
