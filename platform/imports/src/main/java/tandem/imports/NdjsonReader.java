package tandem.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import tandem.acts.Refusal;

/** One JSON object a line; a byte order mark may precede. */
@ApplicationScoped
class NdjsonReader implements RowReader {

  private static final int LONGEST_LINE = 1024 * 1024;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final ObjectMapper json;

  @Inject
  NdjsonReader(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public boolean reads(String fileName, ImportType type) {
    return fileName.endsWith(".ndjson") || fileName.endsWith(".jsonl");
  }

  @Override
  public Rows open(InputStream file, ImportType type, Mapping mapping) {
    return new NdjsonRows(new BufferedInputStream(file));
  }

  /** Not thread-safe. */
  private final class NdjsonRows implements Rows {

    private final BufferedInputStream file;
    private long line;

    NdjsonRows(BufferedInputStream file) {
      this.file = file;
    }

    @Override
    public RawRow next() throws IOException {
      for (String text = readLine(); text != null; text = readLine()) {
        if (!text.isBlank()) {
          return parse(text);
        }
      }
      return null;
    }

    private RawRow parse(String text) {
      try {
        if (json.readTree(withoutMark(text)) instanceof ObjectNode values) {
          return new RawRow.Read(line, values);
        }
      } catch (JsonProcessingException e) {
        // Said below.
      }
      return new RawRow.Broken(line, Refusal.invalid(null, "import.json"));
    }

    private String withoutMark(String text) {
      return line == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private String readLine() throws IOException {
      line++;
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (int read = file.read(); read >= 0; read = file.read()) {
        if (read == '\n') {
          return bytes.toString(StandardCharsets.UTF_8);
        }
        if (bytes.size() >= LONGEST_LINE) {
          throw new BrokenFileException("import.line-too-long", line, LONGEST_LINE);
        }
        bytes.write(read);
      }
      return bytes.size() == 0 ? null : bytes.toString(StandardCharsets.UTF_8);
    }
  }
}
