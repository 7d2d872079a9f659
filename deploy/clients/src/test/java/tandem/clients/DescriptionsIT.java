package tandem.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.clients.Description.Operation;

/** What the description of each service says of all its operations. */
class DescriptionsIT {

  @ParameterizedTest
  @ValueSource(strings = {"sales", "operations", "analytics"})
  void givesEveryOperationAnIdOfItsOwn(String service) {
    List<Operation> operations = Description.of(service).operations();
    assertThat(operations)
        .extracting(one -> one.json().path("operationId").asText())
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-z]+[A-Z][A-Za-z]+"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sales", "operations", "analytics"})
  void answersEveryErrorWithAProblem(String service) {
    Description description = Description.of(service);
    for (Operation operation : description.operations()) {
      JsonNode answers = operation.json().path("responses");
      assertThat(names(answers)).as(operation.toString()).contains("400", "401", "403", "500");
      answers
          .properties()
          .forEach(
              answer ->
                  assertThat(isProblem(description.resolved(answer.getValue())))
                      .as(operation + " " + answer.getKey())
                      .isEqualTo(answer.getKey().compareTo("400") >= 0));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sales", "operations"})
  void letsEveryActBeSentTwice(String service) {
    Description description = Description.of(service);
    assertThat(description.operations())
        .filteredOn(operation -> operation.method().equals("post"))
        .allMatch(operation -> headers(description, operation).contains("Idempotency-Key"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sales", "operations"})
  void letsARecordBeActedUponAsItWasRead(String service) {
    Description description = Description.of(service);
    assertThat(description.operations())
        .filteredOn(operation -> operation.method().equals("post"))
        .filteredOn(operation -> operation.path().contains("{"))
        // An import goes on by itself: nobody has read it as it is.
        .filteredOn(operation -> !operation.path().startsWith("/api/v1/imports"))
        .allMatch(operation -> headers(description, operation).contains("If-Match"))
        .allMatch(operation -> operation.json().path("responses").has("412"));
  }

  private static Set<String> headers(Description description, Operation operation) {
    return StreamSupport.stream(operation.json().path("parameters").spliterator(), false)
        .map(description::resolved)
        .filter(parameter -> parameter.path("in").asText().equals("header"))
        .map(parameter -> parameter.path("name").asText())
        .collect(Collectors.toSet());
  }

  private static Set<String> names(JsonNode node) {
    return node.properties().stream().map(java.util.Map.Entry::getKey).collect(Collectors.toSet());
  }

  private static boolean isProblem(JsonNode answer) {
    return answer
        .at("/content/application~1problem+json/schema/$ref")
        .asText()
        .endsWith("/Problem");
  }
}
