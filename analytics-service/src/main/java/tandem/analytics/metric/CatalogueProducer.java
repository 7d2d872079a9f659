package tandem.analytics.metric;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The catalogue that this service was started with: the shipped one, or a file instead. */
@Singleton
final class CatalogueProducer {

  private final Optional<Path> file;

  CatalogueProducer(@ConfigProperty(name = "tandem.catalogue.file") Optional<Path> file) {
    this.file = file;
  }

  /** Fails the start with what is wrong in it. */
  @Produces
  @Singleton
  Catalogue catalogue() {
    try {
      return Catalogue.parse(file.isPresent() ? Files.readString(file.get()) : shipped());
    } catch (IOException e) {
      throw new UncheckedIOException("the catalogue cannot be read", e);
    }
  }

  private static String shipped() throws IOException {
    try (InputStream in = CatalogueProducer.class.getResourceAsStream("/catalogue.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
