package tandem.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an Excel workbook, whose first row names the columns. */
@ApplicationScoped
class XlsxReader implements RowReader {

  /** Texts are kept in memory as a whole; unpacked. */
  private static final long MOST_TEXTS = 64L << 20;

  private static final long MOST_UNPACKED = 2L << 30;

  /** No sheet of a table is packed so well. */
  private static final long BEST_PACKED = 300;

  private static final long SMALL = 10L << 20;
  private static final String TEXTS = "xl/sharedStrings.xml";

  @Override
  public boolean reads(String fileName, ImportType type) {
    return fileName.endsWith(".xlsx");
  }

  @Override
  public Rows open(InputStream file, ImportType type, Mapping mapping) throws IOException {
    Path copy = Files.createTempFile("import", ".xlsx");
    try {
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      refuseBombs(copy);
      return TableRows.of(new Sheet(copy), type, mapping);
    } catch (BrokenFileException e) {
      Files.delete(copy);
      throw e;
    } catch (IOException | RuntimeException e) {
      Files.delete(copy);
      throw new BrokenFileException("import.xlsx");
    }
  }

  private static void refuseBombs(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().<ZipEntry>map(it -> it)::iterator) {
        long size = entry.getSize();
        boolean isBomb =
            size > MOST_UNPACKED
                || (entry.getName().equals(TEXTS) && size > MOST_TEXTS)
                || (size > SMALL && size / Math.max(1, entry.getCompressedSize()) > BEST_PACKED);
        if (isBomb) {
          throw new BrokenFileException("import.xlsx-too-large");
        }
      }
    }
  }

  /** Not thread-safe; its file goes when it is closed. */
  private static final class Sheet implements TableRows.Table {

    private static final JsonNode NOTHING = TextNode.valueOf("");
    private static final DateTimeFormatter TO_SECONDS =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    /** Excel computes with so many digits. */
    private static final MathContext PRECISE = new MathContext(15);

    /** What a format says besides days and times. */
    private static final Pattern SAID = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

    /** What a formula came to that cannot be computed. */
    private static final Pattern ERROR =
        Pattern.compile("#(N/A|DIV/0!|REF!|VALUE!|NAME\\?|NUM!|NULL!|SPILL!|CALC!)");

    private static final Pattern OF_TIME =
        Pattern.compile("[dyhs年月日]|m{3,}", Pattern.CASE_INSENSITIVE);

    private final Path file;
    private final ReadableWorkbook workbook;
    private final Iterator<Row> rows;

    /** Cells of the first row; what others leave out at their ends is blank. */
    private int width;

    Sheet(Path file) throws IOException {
      this.file = file;
      this.workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
      this.rows = workbook.getFirstSheet().openStream().iterator();
    }

    @Override
    public TableRows.Line next(long after) throws IOException {
      try {
        if (!rows.hasNext()) {
          return null;
        }
        Row row = rows.next();
        width = Math.max(width, after == 1 ? row.getCellCount() : 0);
        return new TableRows.Line(row.getRowNum(), cells(row));
      } catch (RuntimeException e) {
        throw new BrokenFileException("import.xlsx");
      }
    }

    private List<JsonNode> cells(Row row) {
      return IntStream.range(0, Math.max(width, row.getCellCount()))
          .mapToObj(
              column ->
                  column < row.getCellCount()
                      ? row.getOptionalCell(column).map(Sheet::value).orElse(NOTHING)
                      : NOTHING)
          .toList();
    }

    private static JsonNode value(Cell cell) {
      return switch (cell.getType()) {
        case NUMBER -> isTime(cell) ? time(cell.asDate()) : number(cell.asNumber());
        case FORMULA -> computed(cell);
        case BOOLEAN -> BooleanNode.valueOf(cell.asBoolean());
        case STRING -> TextNode.valueOf(cell.getText());
        case EMPTY, ERROR -> NOTHING;
      };
    }

    /** What a formula came to when the file was written. */
    private static JsonNode computed(Cell cell) {
      return switch (cell.getValue()) {
        case null -> NOTHING;
        case BigDecimal number -> isTime(cell) ? time(cell.asDate()) : number(number);
        case Boolean flag -> BooleanNode.valueOf(flag);
        default ->
            ERROR.matcher(cell.getText()).matches() ? NOTHING : TextNode.valueOf(cell.getText());
      };
    }

    private static JsonNode number(BigDecimal value) {
      BigDecimal plain = value.round(PRECISE).stripTrailingZeros();
      return DecimalNode.valueOf(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    private static boolean isTime(Cell cell) {
      String format = cell.getDataFormatString();
      return format != null && OF_TIME.matcher(SAID.matcher(format).replaceAll("")).find();
    }

    private static JsonNode time(LocalDateTime at) {
      return TextNode.valueOf(
          at.toLocalTime().equals(LocalTime.MIDNIGHT)
              ? at.toLocalDate().toString()
              : TO_SECONDS.format(at));
    }

    @Override
    public void close() throws IOException {
      workbook.close();
      Files.delete(file);
    }
  }
}
