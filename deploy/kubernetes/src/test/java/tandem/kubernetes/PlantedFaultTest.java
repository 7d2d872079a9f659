package tandem.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The guards fail for each fault that they are there for; without one, the same manifest passes.
 */
class PlantedFaultTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CONTAINER = "/spec/template/spec/containers/0";

  @Test
  void nothingIsWrongWithAService() throws IOException {
    assertThat(faults(service())).isEmpty();
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/spec/replcas                                          | 2         | replcas",
        "/spec/selector                                         |           | selector",
        "/spec/replicas                                         | \"two\"   | two",
        "/spec/template/spec/containers/0/name                  |           | name",
        "/spec/template/spec/containers/0/imagePullPolicy       | \"Sometimes\" | Sometimes",
        "/spec/template/spec/containers/0/resources/limits/memory | \"much\" | quantity",
        "/spec/template/spec/containers/0/livenessProbe/httpGet/prot | 8080 | prot",
        "/spec/strategy/type                                    | \"Roll\"  | Roll",
      })
  void aShapeThatAClusterRefusesIsRefused(String where, String value, String named)
      throws IOException {
    assertThat(CoreKinds.faults(serviceWith(where, value)))
        .singleElement()
        .asString()
        .contains(named);
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/spec/template/spec/automountServiceAccountToken | true | no token is mounted",
        "/spec/template/spec/automountServiceAccountToken |      | no token is mounted",
        "/spec/template/spec/securityContext/runAsNonRoot | false | nobody is root",
        "/spec/template/spec/securityContext/runAsUser    | 0    | the user is fixed",
        "/spec/template/spec/securityContext/seccompProfile |    | system calls are filtered",
        "/spec/template/spec/hostNetwork                  | true | the node is out of reach",
        "/spec/template/spec/volumes/0/emptyDir/sizeLimit |      | each emptyDir is bounded",
        "/spec/template/spec/containers/0/securityContext/runAsUser | 0 | it is not root",
        "/spec/template/spec/containers/0/securityContext/readOnlyRootFilesystem | | read-only",
        "/spec/template/spec/containers/0/securityContext/privileged | true | gains no privileges",
        "/spec/template/spec/containers/0/securityContext/capabilities/add | [\"NET_RAW\"] | no"
            + " capabilities",
        "/spec/template/spec/containers/0/image           | \"service:latest\" | image is fixed",
        "/spec/template/spec/containers/0/image           | \"registry:5000/service\" | image is"
            + " fixed",
        "/spec/template/spec/containers/0/readinessProbe  |      | it has all probes",
        "/spec/template/spec/containers/0/resources/requests/cpu | | asks for CPU and memory",
        "/spec/template/spec/containers/0/resources/limits |     | its memory is limited",
      })
  void aPodThatMayDoMoreIsRefused(String where, String value, String rule) throws IOException {
    assertThat(PodRestrictions.faults(serviceWith(where, value)))
        .singleElement()
        .asString()
        .contains(rule);
  }

  @Test
  void aPasswordThatIsWrittenDownIsRefused() throws IOException {
    Manifest service =
        serviceWith(CONTAINER + "/env/1", "{\"name\": \"DB_PASSWORD\", \"value\": \"x\"}");
    assertThat(Secrecy.faults(service)).singleElement().asString().contains("DB_PASSWORD");
  }

  @Test
  void aPasswordInAnAddressIsRefused() {
    Manifest config =
        Manifest.readAll(
                """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: config}
                data: {URL: "jdbc:postgresql://database/sales?user=sales&password=x"}
                """)
            .getFirst();
    assertThat(Secrecy.faults(config)).hasSize(1);
  }

  @ParameterizedTest(name = "{0} {1} = {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Cluster sales-database        | /spec/instnces          | 3        | instnces",
        "Cluster sales-database        | /spec/instances         |          | instances",
        "Kafka tandem                  | /spec/kafka/listeners/0/type | \"any\" | type",
        "KafkaNodePool tandem          | /spec/replicas          | \"two\"  | replicas",
        "KafkaUser sales-kafka         | /spec/authorization/acls/0/operation | \"Read\" |"
            + " operation",
      })
  void aShapeThatAnOperatorRefusesIsRefused(
      String which, String where, String value, String named) {
    assumeTrue(OperatorKinds.present(), "no schemas of operators in " + OperatorKinds.folder());
    Manifest whole =
        Overlay.PRODUCTION.manifests().stream()
            .filter(manifest -> manifest.toString().equals(which))
            .findFirst()
            .orElseThrow();
    assertThat(OperatorKinds.read().faults(with(whole, where, value)))
        .anyMatch(fault -> fault.contains(named));
  }

  @ParameterizedTest(name = "{0} {1} = {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "NetworkPolicy default-deny     | /spec/ingress   | [{}]      | denies",
        "NetworkPolicy callers          | /spec/podSelector/matchLabels | {\"a\": \"b\"} | lets"
            + " anybody in",
        "NetworkPolicy callers          | /spec/podSelector/matchLabels | {\"a\": \"b\"} | is for"
            + " no pods",
        "PodDisruptionBudget sales-service | /spec/selector/matchLabels/a | \"b\" |"
            + " PodDisruptionBudget",
        "Deployment sales-service       | /spec/selector/matchLabels/a | \"b\" | does not select"
            + " its pods",
        "Deployment sales-service       | /spec/template/spec/volumes | [] | has no volume tmp",
        "Deployment sales-service       | /spec/template/spec/serviceAccountName | \"a\" | no"
            + " ServiceAccount a",
        "Deployment sales-service       |"
            + " /spec/template/spec/containers/0/envFrom/0/configMapRef/name | \"a\" | no ConfigMap"
            + " a",
        "Service sales-service          | /spec/selector/a | \"b\"    | is in front of []",
        "Service sales-service          | /spec/ports/0/targetPort | \"a\" | leads to no port a",
      })
  void whatDoesNotFitTogetherIsRefused(String which, String where, String value, String named) {
    List<Manifest> all =
        Overlay.LOCAL.manifests().stream()
            .map(
                manifest ->
                    manifest.toString().equals(which) ? with(manifest, where, value) : manifest)
            .toList();
    assertThat(Cohesion.faults(all)).anyMatch(fault -> fault.contains(named));
  }

  private static List<String> faults(Manifest manifest) {
    return Stream.of(
            CoreKinds.faults(manifest), PodRestrictions.faults(manifest), Secrecy.faults(manifest))
        .flatMap(List::stream)
        .toList();
  }

  /** As the base has it, with the image that an overlay gives it. */
  private static Manifest service() throws IOException {
    Manifest base =
        Manifest.readAll(Files.readString(Path.of("base/service/deployment.yaml"))).getFirst();
    return with(base, CONTAINER + "/image", "\"sales-service:1\"");
  }

  private static Manifest serviceWith(String where, String value) throws IOException {
    return with(service(), where, value);
  }

  /** The same with another value at one place, or with nothing there. */
  private static Manifest with(Manifest manifest, String where, String value) {
    ObjectNode content = manifest.content().deepCopy();
    JsonPointer place = JsonPointer.compile(where);
    JsonNode parent = content.at(place.head());
    try {
      switch (parent) {
        case ObjectNode object when value == null ->
            object.remove(place.last().getMatchingProperty());
        case ObjectNode object ->
            object.set(place.last().getMatchingProperty(), JSON.readTree(value));
        default -> ((ArrayNode) parent).set(place.last().getMatchingIndex(), JSON.readTree(value));
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(value, e);
    }
    return new Manifest(content);
  }
}
