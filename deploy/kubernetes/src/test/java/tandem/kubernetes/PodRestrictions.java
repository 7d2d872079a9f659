package tandem.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a pod of this suite may do: the restricted Pod Security Standard and, beyond it, no token,
 * nothing to write to but volumes, a fixed image, probes and resources.
 */
final class PodRestrictions {

  private static final List<Rule> OF_A_POD =
      List.of(
          new Rule("no token is mounted", pod -> no(pod.path("automountServiceAccountToken"))),
          new Rule("nobody is root", pod -> yes(pod.at("/securityContext/runAsNonRoot"))),
          new Rule("the user is fixed", pod -> isUser(pod.at("/securityContext/runAsUser"))),
          new Rule("system calls are filtered", PodRestrictions::filtersSystemCalls),
          new Rule("the node is out of reach", PodRestrictions::keepsOffTheNode),
          new Rule("each emptyDir is bounded", PodRestrictions::boundsEmptyDirs));

  private static final List<Rule> OF_A_CONTAINER =
      List.of(
          new Rule("it is not root", PodRestrictions::isNotRoot),
          new Rule(
              "its root is read-only",
              container -> yes(container.at("/securityContext/readOnlyRootFilesystem"))),
          new Rule("it gains no privileges", PodRestrictions::gainsNoPrivileges),
          new Rule("it has no capabilities", PodRestrictions::hasNoCapabilities),
          new Rule("its image is fixed", container -> isFixed(container.path("image").asText())),
          new Rule(
              "it has all probes",
              container ->
                  Stream.of("startupProbe", "readinessProbe", "livenessProbe")
                      .allMatch(container::has)),
          new Rule(
              "it asks for CPU and memory",
              container ->
                  Stream.of("cpu", "memory").allMatch(container.at("/resources/requests")::has)),
          new Rule(
              "its memory is limited",
              container -> container.at("/resources/limits").has("memory")));

  private PodRestrictions() {}

  /** The rules that the pods of a manifest break; none where it starts no pods. */
  static List<String> faults(Manifest manifest) {
    return manifest.startsPods()
        ? Stream.concat(
                broken(OF_A_POD, manifest.podSpec()),
                manifest.containers().flatMap(container -> broken(OF_A_CONTAINER, container)))
            .map(rule -> "%s breaks the rule that %s".formatted(manifest, rule))
            .toList()
        : List.of();
  }

  private static Stream<String> broken(List<Rule> rules, JsonNode subject) {
    return rules.stream().filter(rule -> !rule.holds().test(subject)).map(Rule::name);
  }

  private static boolean filtersSystemCalls(JsonNode pod) {
    return pod.at("/securityContext/seccompProfile/type").asText().equals("RuntimeDefault");
  }

  private static boolean keepsOffTheNode(JsonNode pod) {
    return Stream.of("hostNetwork", "hostPID", "hostIPC").noneMatch(pod::has)
        && Manifest.elements(pod.path("volumes")).noneMatch(volume -> volume.has("hostPath"));
  }

  private static boolean boundsEmptyDirs(JsonNode pod) {
    return Manifest.elements(pod.path("volumes"))
        .filter(volume -> volume.has("emptyDir"))
        .allMatch(volume -> volume.path("emptyDir").has("sizeLimit"));
  }

  /** A container may say nothing of its own, and then is what its pod is. */
  private static boolean isNotRoot(JsonNode container) {
    JsonNode context = container.path("securityContext");
    return !no(context.path("runAsNonRoot"))
        && (!context.has("runAsUser") || isUser(context.path("runAsUser")));
  }

  private static boolean gainsNoPrivileges(JsonNode container) {
    JsonNode context = container.path("securityContext");
    return no(context.path("allowPrivilegeEscalation")) && !context.has("privileged");
  }

  private static boolean hasNoCapabilities(JsonNode container) {
    JsonNode capabilities = container.at("/securityContext/capabilities");
    return capabilities.path("drop").toString().equals("[\"ALL\"]") && !capabilities.has("add");
  }

  /** A digest, or a tag that says which version. */
  private static boolean isFixed(String image) {
    String name = image.substring(image.lastIndexOf('/') + 1);
    return name.contains("@sha256:") || (name.contains(":") && !name.endsWith(":latest"));
  }

  private static boolean isUser(JsonNode id) {
    return id.isInt() && id.asInt() > 0;
  }

  private static boolean yes(JsonNode flag) {
    return flag.isBoolean() && flag.asBoolean();
  }

  private static boolean no(JsonNode flag) {
    return flag.isBoolean() && !flag.asBoolean();
  }

  private record Rule(String name, Predicate<JsonNode> holds) {}
}
