package tandem.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * CSV of RFC 4180, and as spreadsheets write it: its first row names the columns, its cells are
 * separated as the mapping says or, where it does not, by what the first row has most of.
 */
@ApplicationScoped
class CsvReader implements RowReader {

  /** The likelier first. */
  static final List<String> SEPARATORS = List.of(",", ";", "\t", "|");

  /** Characters of the first row. */
  private static final int LONGEST_HEADER = 1024 * 1024;

  /** What Excel writes and reads before the first row. */
  private static final String SEPARATOR_SAID = "sep=";

  private final CsvMapper csv =
      CsvMapper.builder()
          .enable(CsvParser.Feature.WRAP_AS_ARRAY)
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .build();

  @Override
  public boolean reads(String fileName, ImportType type) {
    return List.of(".csv", ".tsv", ".txt").stream().anyMatch(fileName::endsWith);
  }

  @Override
  public Rows open(InputStream file, ImportType type, Mapping mapping) throws IOException {
    BufferedReader text = new BufferedReader(TextFile.open(file, mapping.encoding()));
    String first = firstLine(text);
    boolean said =
        first.startsWith(SEPARATOR_SAID) && first.length() == SEPARATOR_SAID.length() + 1;
    if (said) {
      text.readLine();
    }
    String separator = said ? first.substring(SEPARATOR_SAID.length()) : separator(first);
    CsvSchema schema =
        CsvSchema.emptySchema()
            .withColumnSeparator(
                (mapping.separator() == null ? separator : mapping.separator()).charAt(0));
    return TableRows.of(
        new CsvTable(csv.readerFor(String[].class).with(schema).readValues(text), said ? 1 : 0),
        type,
        mapping);
  }

  private static String firstLine(BufferedReader text) throws IOException {
    text.mark(LONGEST_HEADER);
    StringBuilder line = new StringBuilder();
    for (int read = text.read();
        read >= 0 && read != '\n' && read != '\r' && line.length() < LONGEST_HEADER - 1;
        read = text.read()) {
      line.append((char) read);
    }
    text.reset();
    return line.toString();
  }

  private static String separator(String header) {
    StringBuilder unquoted = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < header.length(); i++) {
      quoted ^= header.charAt(i) == '"';
      if (!quoted) {
        unquoted.append(header.charAt(i));
      }
    }
    return SEPARATORS.stream()
        .max(
            Comparator.<String>comparingLong(
                    separator -> unquoted.chars().filter(c -> c == separator.charAt(0)).count())
                .thenComparing(Comparator.comparingInt(SEPARATORS::indexOf).reversed()))
        .orElseThrow();
  }

  /**
   * Not thread-safe.
   *
   * @param before lines before the text
   */
  private record CsvTable(MappingIterator<String[]> records, int before)
      implements TableRows.Table {

    @Override
    public TableRows.Line next(long after) throws IOException {
      long line = after;
      try {
        if (!records.hasNextValue()) {
          return null;
        }
        line = (long) before + records.getCurrentLocation().getLineNr();
        return new TableRows.Line(
            line, Arrays.stream(records.nextValue()).<JsonNode>map(TextNode::valueOf).toList());
      } catch (JsonProcessingException e) {
        throw new BrokenFileException("import.csv", line);
      }
    }
  }
}
