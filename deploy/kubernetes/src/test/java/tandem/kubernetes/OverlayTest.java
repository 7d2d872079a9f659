package tandem.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OverlayTest {

  @ParameterizedTest
  @EnumSource
  void hasKubernetesOwnKindsInTheirStrictShape(Overlay overlay) {
    assertThat(
            overlay.manifests().stream()
                .filter(CoreKinds::know)
                .flatMap(manifest -> CoreKinds.faults(manifest).stream()))
        .isEmpty();
  }

  @Test
  void hasTheKindsOfOperatorsAsTheirSchemasSay() {
    assumeTrue(OperatorKinds.present(), "no schemas of operators in " + OperatorKinds.folder());
    OperatorKinds operators = OperatorKinds.read();
    List<Manifest> theirs = notKubernetesOwn(Overlay.PRODUCTION);
    assertThat(theirs).isNotEmpty().allMatch(operators::know);
    assertThat(theirs).extracting(Manifest::kind).contains("Gateway", "HTTPRoute");
    assertThat(theirs.stream().flatMap(manifest -> operators.faults(manifest).stream())).isEmpty();
  }

  @Test
  void needsNoOperatorWhereEverythingIsLocal() {
    assertThat(notKubernetesOwn(Overlay.LOCAL)).isEmpty();
  }

  @Test
  void routesByAnIngressWhereThereIsNoGateway() {
    assertThat(Overlay.INGRESS.manifests())
        .extracting(Manifest::kind)
        .contains("Ingress")
        .doesNotContain("Gateway", "HTTPRoute");
  }

  @ParameterizedTest
  @EnumSource
  void startsRestrictedPodsAlone(Overlay overlay) {
    assertThat(overlay.manifests()).anyMatch(Manifest::startsPods);
    assertThat(faults(overlay, PodRestrictions::faults)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void writesNoSecretDown(Overlay overlay) {
    assertThat(faults(overlay, Secrecy::faults)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void holdsTogether(Overlay overlay) {
    assertThat(Cohesion.faults(overlay.manifests())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void letsNoLessRestrictedPodIntoItsNamespace(Overlay overlay) {
    assertThat(overlay.manifests())
        .filteredOn(manifest -> manifest.is("Namespace"))
        .singleElement()
        .satisfies(
            namespace ->
                assertThat(
                        namespace
                            .content()
                            .at("/metadata/labels")
                            .path("pod-security.kubernetes.io/enforce")
                            .asText())
                    .isEqualTo("restricted"));
  }

  private static List<Manifest> notKubernetesOwn(Overlay overlay) {
    return overlay.manifests().stream().filter(manifest -> !CoreKinds.know(manifest)).toList();
  }

  private static List<String> faults(Overlay overlay, Function<Manifest, List<String>> of) {
    return overlay.manifests().stream().flatMap(manifest -> of.apply(manifest).stream()).toList();
  }
}
