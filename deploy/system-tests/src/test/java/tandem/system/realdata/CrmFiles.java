package tandem.system.realdata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The CRM export: opportunities and the teams of those who sell. No value in it holds a comma. */
final class CrmFiles {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("M/d/yyyy");

  /**
   * @param engaged null for a prospect
   * @param closed null while open
   * @param value major units of the one currency; null while open
   */
  record Opportunity(
      String team,
      String region,
      String product,
      String stage,
      LocalDate engaged,
      LocalDate closed,
      Long value) {

    boolean won() {
      return stage.equals("Won");
    }

    boolean lost() {
      return stage.equals("Lost");
    }

    long cycleDays() {
      return closed.toEpochDay() - engaged.toEpochDay();
    }
  }

  private record Place(String team, String region) {}

  private CrmFiles() {}

  static List<Opportunity> opportunities(Path folder) {
    Map<String, Place> places =
        rows(folder.resolve("sales_teams.csv"))
            .collect(Collectors.toMap(row -> row[0], row -> new Place(row[1], row[2])));
    return rows(folder.resolve("sales_pipeline.csv"))
        .map(
            row ->
                new Opportunity(
                    places.get(row[1]).team(),
                    places.get(row[1]).region(),
                    row[2].equals("GTXPro") ? "GTX Pro" : row[2],
                    row[4],
                    date(row[5]),
                    date(row[6]),
                    row[7].isEmpty() ? null : Long.valueOf(row[7])))
        .toList();
  }

  private static java.util.stream.Stream<String[]> rows(Path file) {
    try {
      return Files.readAllLines(file).stream().skip(1).map(line -> line.split(",", -1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LocalDate date(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text, DATE);
  }
}
