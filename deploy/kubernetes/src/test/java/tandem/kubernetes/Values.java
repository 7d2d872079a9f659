package tandem.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fields that take one of a few words; to the typed models they are any text. */
final class Values {

  private static final Map<String, Set<String>> ALLOWED =
      Map.ofEntries(
          Map.entry("imagePullPolicy", Set.of("Always", "IfNotPresent", "Never")),
          Map.entry("restartPolicy", Set.of("Always", "OnFailure", "Never")),
          Map.entry("protocol", Set.of("TCP", "UDP", "SCTP")),
          Map.entry("policyTypes", Set.of("Ingress", "Egress")),
          Map.entry("operator", Set.of("In", "NotIn", "Exists", "DoesNotExist")),
          Map.entry("whenUnsatisfiable", Set.of("DoNotSchedule", "ScheduleAnyway")),
          Map.entry("fsGroupChangePolicy", Set.of("OnRootMismatch", "Always")),
          Map.entry("unhealthyPodEvictionPolicy", Set.of("IfHealthyBudget", "AlwaysAllow")),
          Map.entry("podManagementPolicy", Set.of("OrderedReady", "Parallel")),
          Map.entry(
              "accessModes",
              Set.of("ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod")),
          Map.entry("seccompProfile/type", Set.of("RuntimeDefault", "Localhost", "Unconfined")),
          Map.entry("strategy/type", Set.of("Recreate", "RollingUpdate")),
          Map.entry("updateStrategy/type", Set.of("OnDelete", "RollingUpdate")),
          Map.entry("spec/type", Set.of("ClusterIP", "NodePort", "LoadBalancer", "ExternalName")));

  private Values() {}

  static List<String> faults(Manifest manifest) {
    List<String> faults = new ArrayList<>();
    collect(manifest, "", manifest.content(), faults);
    return faults;
  }

  /** The labels and data of a user are not looked into: there a name means nothing. */
  private static void collect(
      Manifest manifest, String parent, JsonNode node, List<String> faults) {
    node.properties().stream()
        .filter(field -> !Set.of("labels", "matchLabels", "data").contains(field.getKey()))
        .forEach(
            field -> {
              String name = field.getKey();
              Set<String> allowed = ALLOWED.getOrDefault(name, ALLOWED.get(parent + "/" + name));
              if (allowed != null) {
                words(field.getValue()).stream()
                    .filter(word -> !allowed.contains(word))
                    .forEach(
                        word ->
                            faults.add(
                                "%s: %s is %s, not one of %s"
                                    .formatted(manifest, name, word, allowed)));
              }
              collect(manifest, name, field.getValue(), faults);
            });
    if (node.isArray()) {
      node.forEach(element -> collect(manifest, parent, element, faults));
    }
  }

  private static List<String> words(JsonNode value) {
    return value.isArray()
        ? Manifest.elements(value).map(JsonNode::asText).toList()
        : List.of(value.asText());
  }
}
