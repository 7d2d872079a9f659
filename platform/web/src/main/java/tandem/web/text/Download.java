package tandem.web.text;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table as a file for people. */
public enum Download {
  /** With a byte order mark, without which spreadsheets garble Chinese. */
  CSV("text/csv; charset=UTF-8; header=present") {
    @Override
    byte[] write(Csv table, String name) {
      return ("\uFEFF" + table).getBytes(StandardCharsets.UTF_8);
    }
  },
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    byte[] write(Csv table, String name) {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      try (Workbook workbook = new Workbook(file, "Tandem", null)) {
        Worksheet sheet =
            workbook.newWorksheet(name.substring(0, Math.min(name.length(), LONGEST_NAME)));
        List<List<Object>> rows = table.rows();
        for (int row = 0; row < rows.size(); row++) {
          for (int column = 0; column < rows.get(row).size(); column++) {
            put(sheet, row, column, rows.get(row).get(column));
          }
        }
        sheet.freezePane(0, 1);
        sheet.range(0, 0, 0, rows.getFirst().size() - 1).style().bold().set();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return file.toByteArray();
    }
  };

  /** Of a sheet, by what spreadsheets take. */
  private static final int LONGEST_NAME = 31;

  private final String type;

  Download(String type) {
    this.type = type;
  }

  abstract byte[] write(Csv table, String name);

  public static Optional<Download> named(String ending) {
    return Arrays.stream(values())
        .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(ending))
        .findFirst();
  }

  /**
   * @param name of the file, without its ending
   */
  public Response answer(Csv table, String name) {
    return Response.ok(write(table, name))
        .type(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s.%s\"".formatted(name, name().toLowerCase(Locale.ROOT)))
        .build();
  }

  /** Numbers as numbers; a text is never a formula. */
  private static void put(Worksheet sheet, int row, int column, Object value) {
    switch (value) {
      case null -> {}
      case BigDecimal number -> sheet.value(row, column, number);
      case Number number -> sheet.value(row, column, number);
      case Boolean flag -> sheet.value(row, column, flag);
      default -> sheet.value(row, column, value.toString());
    }
  }
}
