package tandem.system.realdata;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * The real data as its source might have it later: some wins are larger, some turned out lost; the
 * service desk has nothing new.
 */
final class ChangedFiles {

  private static final String PIPELINE = "sales_pipeline.csv";
  private static final String LOG = "service-desk/incidents.xes.gz";

  private ChangedFiles() {}

  /** Writes them into a folder that is not there yet. */
  static Path of(Path data, Path folder) throws IOException {
    Files.createDirectories(folder.resolve("crm"));
    try (var files = Files.list(data.resolve("crm"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve("crm").resolve(file.getFileName()));
      }
    }
    Files.createDirectories(folder.resolve("service-desk"));
    try (var log = new GZIPOutputStream(Files.newOutputStream(folder.resolve(LOG)))) {
      log.write("<log/>".getBytes(UTF_8));
    }
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
