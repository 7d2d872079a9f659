package tandem.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is secret is referred to, and never written down. */
final class Secrecy {

  private static final Pattern SECRET_NAME =
      Pattern.compile("password|secret|token|credential|private|jaas", Pattern.CASE_INSENSITIVE);

  /** Names that hold such a word, and nothing secret. */
  private static final Pattern OPEN_NAME = Pattern.compile("_TOKEN_(ISSUER|AUDIENCE)$");

  private static final Pattern SECRET_VALUE =
      Pattern.compile(
          "password=[\"']?[^\"'$\\s]|://[^/@\\s]+:[^/@\\s]+@|PRIVATE KEY",
          Pattern.CASE_INSENSITIVE);

  private Secrecy() {}

  static List<String> faults(Manifest manifest) {
    if (manifest.is("Secret")) {
      return List.of(manifest + " is written down");
    }
    Stream<Value> data =
        manifest.content().path("data").properties().stream()
            .map(entry -> new Value(entry.getKey(), entry.getValue().asText()));
    Stream<Value> variables =
        manifest
            .containers()
            .flatMap(container -> Manifest.elements(container.path("env")))
            .filter(variable -> variable.has("value"))
            .map(variable -> new Value(text(variable, "name"), text(variable, "value")));
    return Stream.concat(data, variables)
        .filter(Value::isSecret)
        .map(value -> "%s writes %s down".formatted(manifest, value.name()))
        .toList();
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText();
  }

  private record Value(String name, String text) {

    boolean isSecret() {
      return (SECRET_NAME.matcher(name).find() && !OPEN_NAME.matcher(name).find())
          || SECRET_VALUE.matcher(text).find();
    }
  }
}
