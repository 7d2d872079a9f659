package tandem.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where a server keeps its data; whoever ends the server removes it. */
final class TemporaryDirectory {

  private TemporaryDirectory() {}

  static Path create() {
    try {
      return Files.createTempDirectory("tandem-testing-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing happens if it is gone already. */
  static void delete(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
