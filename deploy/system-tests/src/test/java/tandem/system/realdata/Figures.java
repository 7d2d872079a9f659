package tandem.system.realdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.function.BiConsumer;
import tandem.system.Series;

/** Compares an answered series with the rows that each of its points should count. */
final class Figures {

  private Figures() {}

  /** Checks each expected point, and that no point counts anything where nothing is expected. */
  static <G> void match(
      String what, Series answered, Map<Series.Key, G> expected, BiConsumer<JsonNode, G> check) {
    expected.forEach(
        (key, rows) -> {
          JsonNode point = answered.points().get(key);
          assertThat(point).as("%s of %s", what, key).isNotNull();
          check.accept(point, rows);
        });
    answered
        .points()
        .forEach(
            (key, point) -> {
              if (!expected.containsKey(key)) {
                assertThat(point.path("n").asLong()).as("%s of %s", what, key).isZero();
              }
            });
  }

  static void value(JsonNode point, BigDecimal exact, int decimals) {
    assertThat(point.path("value").decimalValue().setScale(decimals, RoundingMode.HALF_EVEN))
        .as("value of %s", point)
        .isEqualByComparingTo(exact.setScale(decimals, RoundingMode.HALF_EVEN));
  }

  static void count(JsonNode point, String field, long exact) {
    assertThat(point.path(field).decimalValue())
        .as("%s of %s", field, point)
        .isEqualByComparingTo(BigDecimal.valueOf(exact));
  }

  /** Median and p90, within 1 % by the definition of the metrics' rules. */
  static void quantiles(JsonNode point, double[] durations) {
    count(point, "n", durations.length);
    assertThat(point.path("p50").doubleValue())
        .as("p50 of %s", point)
        .isCloseTo(Expected.quantile(durations, 0.5), withPercentage(1));
    assertThat(point.path("p90").doubleValue())
        .as("p90 of %s", point)
        .isCloseTo(Expected.quantile(durations, 0.9), withPercentage(1));
  }
}
