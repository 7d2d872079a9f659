package tandem.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

  private static final Path FILE = Path.of("../../docs/asyncapi.yaml");
  private static JsonNode document;

  @BeforeAll
  static void read() throws IOException {
    document = new ObjectMapper(new YAMLFactory()).readTree(FILE.toFile());
  }

  @Test
  void isValidAsyncApi3() throws IOException {
    try (InputStream specification =
        AsyncApiTest.class.getResourceAsStream("/asyncapi/asyncapi-3.0.0.json")) {
      assertThat(
              JsonSchemaFactory.getInstance(VersionFlag.V7)
                  .getSchema(specification)
                  .validate(document))
          .isEmpty();
    }
  }

  @Test
  void refersOnlyToWhatIsThere() {
    List<String> references = document.findValuesAsText("$ref");
    assertThat(references).isNotEmpty();
    assertThat(references)
        .allSatisfy(
            reference -> {
              if (reference.startsWith("#")) {
                assertThat(document.at(reference.substring(1)).isMissingNode()).isFalse();
              } else {
                assertThat(Files.exists(FILE.resolveSibling(reference))).isTrue();
              }
            });
  }

  @Test
  void namesTheTopicsAndEveryType() {
    Set<String> addresses = new TreeSet<>();
    document.path("channels").forEach(channel -> addresses.add(channel.path("address").asText()));
    assertThat(addresses)
        .containsExactlyInAnyOrder(
            Topics.SALES,
            Topics.OPERATIONS,
            Topics.NAMES,
            Topics.EXTERNAL_IDS,
            Topics.HEARTBEATS,
            Topics.REPUBLISH);
    Set<String> messages = new TreeSet<>();
    document.path("components").path("messages").fieldNames().forEachRemaining(messages::add);
    assertThat(messages).containsAll(Contracts.ALL.keySet());
  }
}
