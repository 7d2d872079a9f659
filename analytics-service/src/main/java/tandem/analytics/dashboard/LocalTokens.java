package tandem.analytics.dashboard;

import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The tokens of the people that anybody may sign in as: those of the suite on one's own machine,
 * under the profile {@code local} alone.
 */
@Singleton
class LocalTokens {

  private final Optional<Path> folder;

  /**
   * @param folder with a file for each role, named like it
   */
  LocalTokens(@ConfigProperty(name = "tandem.dashboard.tokens") Optional<Path> folder) {
    this.folder = folder.filter(_ -> ConfigUtils.isProfileActive("local"));
  }

  boolean areThere() {
    return folder.filter(Files::isDirectory).isPresent();
  }

  /** As tokens name them. */
  List<String> roles() {
    if (!areThere()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.orElseThrow())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Read anew each time: a suite writes new ones when it starts. */
  Optional<String> of(String role) {
    if (!roles().contains(role)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(folder.orElseThrow().resolve(role)).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
