package tandem.benchmarks.acts;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A file of rows to import.
 *
 * @param type as the import names it
 * @param service that records the type
 * @param mapping as an import takes it, {@code {}} for none
 */
record RowsFile(Path path, String type, String service, String mapping, int rows) {

  private static final String PLAIN = "{\"decimal\": \".\"}";
  private static final String CUSTOMERS =
      """
      {"columns": {"externalId": "externalId", "name": "name", "segment": "segment", "region": "region",
       "industry": "industry", "tier": "tier"}}\
      """;
  private static final Pattern COMMA = Pattern.compile(",");
  private static final String HEAD = "externalId,name,segment,region,industry,tier,note";

  /**
   * Customers, for {@code COPY} as well.
   *
   * @param name of the file, and before the number of each external id
   * @param note characters in a column that the import leaves out
   */
  static RowsFile customers(Path folder, String name, int rows, int note) throws IOException {
    String rest = "x".repeat(note);
    return csv(folder, "customers", CUSTOMERS, name, rows, HEAD, row -> customer(name, row, rest));
  }

  private static String customer(String name, int row, String rest) {
    return "%s-%d,Customer %d,enterprise,East,technology,gold,%s".formatted(name, row, row, rest);
  }

  /** The same customers as a workbook. */
  static RowsFile workbook(Path folder, String name, int rows) throws IOException {
    Path path = folder.resolve(name + ".xlsx");
    try (OutputStream out = Files.newOutputStream(path);
        Workbook workbook = new Workbook(out, "Tandem", null)) {
      Worksheet sheet = workbook.newWorksheet("customers");
      cells(sheet, 0, HEAD);
      for (int row = 1; row <= rows; row++) {
        cells(sheet, row, customer(name, row, "x"));
      }
    }
    return new RowsFile(path, "customers", "sales", CUSTOMERS, rows);
  }

  private static void cells(Worksheet sheet, int row, String line) {
    List<String> cells = COMMA.splitAsStream(line).toList();
    for (int column = 0; column < cells.size(); column++) {
      sheet.value(row, column, cells.get(column));
    }
  }

  /** A file of each type of which there may be many, in an order in which each finds the others. */
  static List<RowsFile> ofEachType(Path folder, String name, int rows) throws IOException {
    return List.of(
        csv(folder, "people", PLAIN, name, rows, "externalId,name,team", RowsFile::person),
        csv(
            folder,
            "products",
            PLAIN,
            name,
            rows,
            "externalId,name,family,listPrice,currency",
            row -> "%s-%d,Product %d,Tools,12.50,USD".formatted(name, row, row)),
        csv(
            folder,
            "opportunities",
            PLAIN,
            name,
            rows,
            "externalId,name,owner,product,state,openedAt,closedAt,amount,currency,lossReason",
            row -> opportunity(name, row)),
        csv(
            folder,
            "deals",
            PLAIN,
            name + "-deal",
            rows,
            "externalId,owner,product,closedAt,amount,currency",
            row ->
                "%s-deal-%d,%s,%s-%d,%s,120.00,USD"
                    .formatted(name, row, owner(row), name, row, day(row))),
        csv(
            folder,
            "surveys",
            PLAIN,
            name,
            rows,
            "externalId,instrument,team,invitedAt,answeredAt,score",
            row ->
                "%s-%d,csat,Desk,%sT08:00:00Z,%sT09:00:00Z,%d"
                    .formatted(name, row, day(row), day(row), 1 + row % 5)),
        csv(
            folder,
            "cases",
            PLAIN,
            name,
            rows,
            "externalId,category,severity,team,openedAt,respondedAt,resolvedAt",
            row ->
                "%1$s-%2$d,complaint,high,Desk,%3$sT08:00:00Z,%3$sT09:00:00Z,%3$sT15:00:00Z"
                    .formatted(name, row, day(row))),
        csv(
            folder,
            "process-runs",
            "{\"defaults\": {\"process\": \"order\"}}",
            name,
            rows,
            "externalId,requestedAt,steps,completedAt",
            row ->
                ("%1$s-%2$d,%3$sT08:00:00Z,\"[{\"\"name\"\":\"\"pick\"\",\"\"startedAt\"\":\"\"%3$sT09:00:00Z\"\"},"
                        + "{\"\"name\"\":\"\"ship\"\",\"\"startedAt\"\":\"\"%3$sT10:00:00Z\"\"}]\",%3$sT11:00:00Z")
                    .formatted(name, row, day(row))));
  }

  /** Costs of operations' team Desk. */
  static RowsFile costs(Path folder, String name, int rows) throws IOException {
    return csv(
        folder,
        "costs",
        PLAIN,
        name,
        rows,
        "externalId,category,team,amount,currency,day",
        row -> "%s-%d,service,Desk,%d.50,USD,%s".formatted(name, row, 1 + row % 900, day(row)));
  }

  private static String person(int row) {
    return "%s,Person %d,Team %d".formatted(owner(row), row, row % 20);
  }

  private static String owner(int row) {
    return "E-" + row;
  }

  private static String day(int row) {
    return "2026-0%d-1%d".formatted(1 + row % 9, row % 10);
  }

  private static String opportunity(String name, int row) {
    boolean isWon = row % 2 == 0;
    return "%s-%d,Chance %d,%s,%s-%d,%s,2026-01-01,%s,%s,USD,%s"
        .formatted(
            name,
            row,
            row,
            owner(row),
            name,
            row,
            isWon ? "won" : "lost",
            day(row),
            isWon ? "99.00" : "",
            isWon ? "" : "price");
  }

  private static RowsFile csv(
      Path folder,
      String type,
      String mapping,
      String name,
      int rows,
      String head,
      IntFunction<String> line)
      throws IOException {
    Path path = folder.resolve(name + "-" + type + ".csv");
    try (Writer out = Files.newBufferedWriter(path)) {
      out.write(head + "\n");
      for (int row = 0; row < rows; row++) {
        out.write(line.apply(row) + "\n");
      }
    }
    boolean isOfOperations = List.of("cases", "process-runs", "costs").contains(type);
    return new RowsFile(path, type, isOfOperations ? "operations" : "sales", mapping, rows);
  }

  double megabytes() throws IOException {
    return Files.size(path) / 1e6;
  }
}
