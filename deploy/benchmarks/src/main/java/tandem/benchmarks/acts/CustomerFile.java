package tandem.benchmarks.acts;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of customers for an import, and for {@code COPY}. */
record CustomerFile(Path path, int rows) {

  private static final String ROW =
      "%s-%d,Customer %d,enterprise,East,technology,gold,%s%n".replace("%n", "\n");

  /**
   * @param name of the file, and before the number of each external id
   * @param note characters in a column that the import leaves out
   */
  static CustomerFile write(Path folder, String name, int rows, int note) throws IOException {
    Path path = folder.resolve(name + ".csv");
    String rest = "x".repeat(note);
    try (Writer out = Files.newBufferedWriter(path)) {
      out.write("externalId,name,segment,region,industry,tier,note\n");
      for (int row = 0; row < rows; row++) {
        out.write(ROW.formatted(name, row, row, rest));
      }
    }
    return new CustomerFile(path, rows);
  }

  double megabytes() throws IOException {
    return Files.size(path) / 1e6;
  }
}
