package tandem.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether the manifests of an overlay fit together: each selector meets the pods it is meant for.
 */
final class Cohesion {

  /** ConfigMaps that an administrator brings, like Secrets. */
  private static final Set<String> BROUGHT = Set.of("tandem-keys");

  private final List<Manifest> all;
  private final List<Manifest> workloads;
  private final List<String> faults = new ArrayList<>();

  private Cohesion(List<Manifest> all) {
    this.all = all;
    this.workloads = all.stream().filter(Manifest::startsPods).toList();
  }

  static List<String> faults(List<Manifest> all) {
    Cohesion cohesion = new Cohesion(all);
    cohesion.namesAreUnique();
    cohesion.workloads.forEach(cohesion::selectsItsPods);
    cohesion.workloads.forEach(cohesion::mountsWhatItHas);
    cohesion.workloads.forEach(cohesion::refersToWhatThereIs);
    cohesion.workloads.forEach(cohesion::isFencedOff);
    cohesion.of("Deployment").forEach(cohesion::hasABudget);
    cohesion.of("Service").forEach(cohesion::findsItsPort);
    cohesion.of("NetworkPolicy").forEach(cohesion::isForSomePods);
    cohesion.of("HTTPRoute").forEach(cohesion::leadsToServices);
    cohesion.of("Ingress").forEach(cohesion::leadsToServices);
    return cohesion.faults;
  }

  private Stream<Manifest> of(String kind) {
    return all.stream().filter(manifest -> manifest.is(kind));
  }

  private void expect(boolean holds, Object... otherwise) {
    if (!holds) {
      faults.add(Stream.of(otherwise).map(Object::toString).collect(Collectors.joining(" ")));
    }
  }

  private void namesAreUnique() {
    Set<String> names = new HashSet<>();
    all.forEach(manifest -> expect(names.add(manifest.toString()), manifest, "is there twice"));
  }

  private void selectsItsPods(Manifest workload) {
    JsonNode selector = workload.spec().path("selector");
    expect(Selectors.meets(selector, workload.podLabels()), workload, "does not select its pods");
    workloads.stream()
        .filter(other -> !other.equals(workload))
        .forEach(
            other ->
                expect(
                    !Selectors.meets(selector, other.podLabels()),
                    workload,
                    "selects the pods of",
                    other));
  }

  private void mountsWhatItHas(Manifest workload) {
    Set<String> volumes =
        Stream.concat(
                Manifest.elements(workload.podSpec().path("volumes")),
                Manifest.elements(workload.spec().path("volumeClaimTemplates"))
                    .map(claim -> claim.path("metadata")))
            .map(volume -> volume.path("name").asText())
            .collect(Collectors.toSet());
    workload
        .containers()
        .flatMap(container -> Manifest.elements(container.path("volumeMounts")))
        .map(mount -> mount.path("name").asText())
        .forEach(name -> expect(volumes.contains(name), workload, "has no volume", name));
  }

  private void refersToWhatThereIs(Manifest workload) {
    Set<String> there = of("ConfigMap").map(Manifest::name).collect(Collectors.toSet());
    Stream.of("configMapRef", "configMapKeyRef", "configMap")
        .flatMap(reference -> workload.podSpec().findValues(reference).stream())
        .map(reference -> reference.path("name").asText())
        .filter(name -> !BROUGHT.contains(name))
        .forEach(name -> expect(there.contains(name), workload, "refers to no ConfigMap", name));
    JsonNode account = workload.podSpec().path("serviceAccountName");
    expect(
        account.isMissingNode()
            || of("ServiceAccount").anyMatch(other -> other.name().equals(account.asText())),
        workload,
        "refers to no ServiceAccount",
        account.asText());
  }

  /** Everything is closed to all pods, and some policy opens to these what they need. */
  private void isFencedOff(Manifest workload) {
    expect(
        of("NetworkPolicy").anyMatch(Cohesion::deniesAll),
        workload,
        "is open: no NetworkPolicy denies by default");
    expect(
        of("NetworkPolicy")
            .filter(policy -> policy.spec().path("ingress").size() > 0)
            .anyMatch(policy -> meetsPods(policy, workload)),
        workload,
        "is shut: no NetworkPolicy lets anybody in");
  }

  private static boolean deniesAll(Manifest policy) {
    return policy.spec().path("podSelector").isEmpty()
        && policy.spec().path("policyTypes").size() == 2
        && !policy.spec().has("ingress")
        && !policy.spec().has("egress");
  }

  private static boolean meetsPods(Manifest policy, Manifest workload) {
    return Selectors.meets(policy.spec().path("podSelector"), workload.podLabels());
  }

  private void hasABudget(Manifest deployment) {
    expect(
        of("PodDisruptionBudget")
                .filter(
                    budget ->
                        Selectors.meets(budget.spec().path("selector"), deployment.podLabels()))
                .count()
            == 1,
        deployment,
        "has not one PodDisruptionBudget");
  }

  private void findsItsPort(Manifest service) {
    List<Manifest> behind =
        workloads.stream()
            .filter(pods -> Selectors.hasAll(pods.podLabels(), service.spec().path("selector")))
            .toList();
    expect(behind.size() == 1, service, "is in front of", behind);
    for (JsonNode port : service.spec().path("ports")) {
      expect(
          behind.stream()
              .flatMap(Manifest::containers)
              .flatMap(container -> Manifest.elements(container.path("ports")))
              .anyMatch(open -> Objects.equals(open.path("name"), port.path("targetPort"))),
          service,
          "leads to no port",
          port.path("targetPort").asText());
    }
  }

  /** Whatever a route names as what is behind it: {@code backendRefs}, or {@code backend}. */
  private void leadsToServices(Manifest route) {
    List<JsonNode> behind = new ArrayList<>();
    route.spec().findValues("backendRefs").forEach(refs -> refs.forEach(behind::add));
    behind.addAll(route.spec().findValues("service"));
    expect(!behind.isEmpty(), route, "leads nowhere");
    for (JsonNode one : behind) {
      expect(
          of("Service").anyMatch(service -> service.name().equals(one.path("name").asText())),
          route,
          "leads to no service",
          one.path("name").asText());
    }
  }

  /** Of this overlay, or of an operator. */
  private void isForSomePods(Manifest policy) {
    JsonNode selector = policy.spec().path("podSelector");
    expect(
        workloads.stream().anyMatch(workload -> meetsPods(policy, workload))
            || of("Cluster")
                .anyMatch(cluster -> Selectors.asks(selector, "cnpg.io/cluster", cluster.name()))
            || of("Kafka")
                .anyMatch(kafka -> Selectors.asks(selector, "strimzi.io/cluster", kafka.name())),
        policy,
        "is for no pods");
  }
}
