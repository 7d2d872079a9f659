package tandem.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReaderTest {

  /** Strict as that of the services. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  @Test
  void readsTheObjectsOfAnArray() throws IOException {
    byte[] file = "[{\"a\": 1}, 2, {\"a\": 3}]".getBytes(StandardCharsets.UTF_8);
    List<RawRow> rows = new ArrayList<>();
    try (RowReader.Rows read =
        new JsonReader(JSON).open(new ByteArrayInputStream(file), new Deals(), Mapping.NONE)) {
      for (RawRow row = read.next(); row != null; row = read.next()) {
        rows.add(row);
      }
    }

    assertThat(rows).hasSize(3);
    assertThat(rows.get(0)).isInstanceOf(RawRow.Read.class);
    assertThat(rows.get(1)).isInstanceOf(RawRow.Broken.class);
    assertThat(((RawRow.Read) rows.get(2)).values()).hasToString("{\"a\":3}");
  }
}
