package tandem.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The named points at which each service dies, one after the other: whenever it has been started
 * anew, at the next of its list, until the list ends.
 */
final class Deaths {

  private static final List<String> RECORDING =
      List.of("act.before-commit:3", "relay.sent:2", "relay.acknowledged:2", "relay.deleted:2");
  private static final List<String> FOLDING =
      List.of(
          "fold.before-commit:1", "fold.committed:1", "fold.before-commit:3", "fold.committed:2");

  private static final Map<String, List<String>> POINTS =
      Map.of("sales", RECORDING, "operations", RECORDING, "analytics", FOLDING);

  /** Where one of two replicas of operations dies while what sales told is linked. */
  static final List<String> LINKING =
      List.of(
          "external-ids.received:1",
          "external-ids.stored:1",
          "link.before-commit:1",
          "link.committed:1");

  private Deaths() {}

  /** As a suite is told on its command line. */
  static Stream<String> settings() {
    return POINTS.entrySet().stream()
        .map(
            of ->
                "-Dtandem.%s.failpoints=%s"
                    .formatted(of.getKey(), String.join(",", of.getValue())));
  }

  /**
   * Each start of a service is armed with one point alone, and one that ends in any other way is
   * not counted: so as many deaths as points are a death at every point.
   */
  static void assertAll(Suite suite) {
    POINTS.forEach(
        (service, points) ->
            assertThat(count(service, suite.printed())).as(service).isEqualTo(points.size()));
  }

  private static long count(String service, String printed) {
    return Pattern.compile(service + " +ended \\(86\\), starting again")
        .matcher(printed)
        .results()
        .count();
  }
}
