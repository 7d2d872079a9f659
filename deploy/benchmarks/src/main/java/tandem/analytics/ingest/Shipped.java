package tandem.analytics.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tandem.analytics.metric.Catalogue;

/** What the service ships. */
public final class Shipped {

  private Shipped() {}

  public static Catalogue catalogue() {
    try (InputStream in = Catalogue.class.getResourceAsStream("/catalogue.yaml")) {
      return Catalogue.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
