package tandem.analytics.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Fraction;
import tandem.analytics.metric.Metric;

/** Indexes of metrics that ship. */
final class Scores {

  static final Catalogue CATALOGUE = catalogue();

  private Scores() {}

  static Score of(String metric, long index) {
    return new Score(metric(metric), Fraction.of(index), true);
  }

  static Score trial(String metric, long index) {
    return new Score(metric(metric), Fraction.of(index), false);
  }

  static Metric metric(String id) {
    return CATALOGUE.metrics().get(id);
  }

  private static Catalogue catalogue() {
    try (InputStream in = Scores.class.getResourceAsStream("/catalogue.yaml")) {
      return Catalogue.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
