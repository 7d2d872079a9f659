package tandem.system.realdata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real data as its source might have it later: some wins are larger, some turned out lost. */
final class ChangedFiles {

  private static final String PIPELINE = "sales_pipeline.csv";

  private ChangedFiles() {}

  /** Writes them into a folder that is not there yet. */
  static Path of(Path data, Path folder) throws IOException {
    Files.createDirectories(folder.resolve("crm"));
    try (var files = Files.list(data.resolve("crm"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve("crm").resolve(file.getFileName()));
      }
    }
    Files.createSymbolicLink(
        folder.resolve("service-desk"), data.resolve("service-desk").toAbsolutePath());
    List<String> changed = new ArrayList<>();
    for (String row : Files.readAllLines(data.resolve("crm").resolve(PIPELINE))) {
      changed.add(row.contains(",Won,") ? changed(row, changed.size()) : row);
    }
    Files.write(folder.resolve("crm").resolve(PIPELINE), changed);
    return folder;
  }

  private static String changed(String row, int number) {
    return switch (number % 10) {
      case 0 -> row + "9";
      case 5 -> row.replace(",Won,", ",Lost,");
      default -> row;
    };
  }
}
