package tandem.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import tandem.acts.Refusal;
import tandem.acts.Text;

/**
 * CSV of RFC 4180 in UTF-8, its first row the names of the columns; a byte order mark may precede.
 */
@ApplicationScoped
class CsvReader implements RowReader {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CsvMapper csv =
      CsvMapper.builder()
          .enable(CsvParser.Feature.WRAP_AS_ARRAY)
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .build();

  @Override
  public boolean reads(String fileName, ImportType type) {
    return fileName.endsWith(".csv");
  }

  @Override
  public Rows open(InputStream file, Mapping mapping) throws IOException {
    Reader text = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    CsvRows rows =
        new CsvRows(csv.readerFor(String[].class).with(CsvSchema.emptySchema()).readValues(text));
    rows.readHeader();
    return rows;
  }

  /** Not thread-safe. */
  private static final class CsvRows implements Rows {

    private final MappingIterator<String[]> records;
    private String[] header;

    /** On which the last row begins. */
    private long line = 1;

    CsvRows(MappingIterator<String[]> records) {
      this.records = records;
    }

    void readHeader() throws IOException {
      header = read();
      if (header == null) {
        throw new BrokenFileException("import.empty");
      }
      for (int i = 0; i < header.length; i++) {
        header[i] = Text.kept(header[i]);
      }
      if (new HashSet<>(List.of(header)).size() < header.length) {
        throw new BrokenFileException("import.columns", String.join(", ", header));
      }
    }

    @Override
    public RawRow next() throws IOException {
      String[] cells = read();
      if (cells == null) {
        return null;
      }
      if (cells.length != header.length) {
        return new RawRow.Broken(
            line, Refusal.invalid(null, "import.cells", header.length, cells.length));
      }
      ObjectNode values = JsonNodeFactory.instance.objectNode();
      for (int i = 0; i < cells.length; i++) {
        values.put(header[i], cells[i]);
      }
      return new RawRow.Read(line, values);
    }

    private String[] read() throws IOException {
      try {
        if (!records.hasNextValue()) {
          return null;
        }
        line = records.getCurrentLocation().getLineNr();
        return records.nextValue();
      } catch (JsonProcessingException e) {
        throw new BrokenFileException("import.csv", line);
      }
    }
  }
}
