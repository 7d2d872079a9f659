package tandem.imports;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import tandem.acts.Refusal;

/** An array of JSON objects. */
@ApplicationScoped
class JsonReader implements RowReader {

  private final ObjectMapper json;

  /** Each element of an array is followed by others. */
  @Inject
  JsonReader(ObjectMapper json) {
    this.json = json.copy().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  @Override
  public boolean reads(String fileName, ImportType type) {
    return fileName.endsWith(".json");
  }

  @Override
  public Rows open(InputStream file, ImportType type, Mapping mapping) throws IOException {
    try {
      JsonParser parser = json.createParser(TextFile.open(file, mapping.encoding()));
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new BrokenFileException("import.json-array");
      }
      return new Elements(parser);
    } catch (JsonProcessingException e) {
      throw new BrokenFileException("import.json-array");
    }
  }

  /** A row is as many elements in. Not thread-safe. */
  private static final class Elements implements Rows {

    private final JsonParser parser;
    private long row;

    Elements(JsonParser parser) {
      this.parser = parser;
    }

    @Override
    public RawRow next() throws IOException {
      try {
        if (parser.nextToken() == JsonToken.END_ARRAY) {
          return null;
        }
        row++;
        return parser.readValueAsTree() instanceof ObjectNode values
            ? new RawRow.Read(row, values)
            : new RawRow.Broken(row, Refusal.invalid(null, "import.json"));
      } catch (JsonProcessingException e) {
        throw new BrokenFileException("import.json-after", row);
      }
    }
  }
}
