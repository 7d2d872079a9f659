package tandem.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void countsTheLineThatARowBeginsOn() throws IOException {
    assertThat(lines("a,b\n1,2\n\n\"x\ny\",3\n4,5")).containsExactly(2L, 4L, 6L);
    assertThat(lines("a,b\r\n1,2\r\n3,4\r\n")).containsExactly(2L, 3L);
  }

  @Test
  void keepsReadingAfterARowOfAnotherLength() throws IOException {
    assertThat(read("a,b\n1\n2,3,4\n5,6\n"))
        .hasSize(3)
        .satisfiesOnlyOnce(row -> assertThat(row).isInstanceOf(RawRow.Read.class));
  }

  @Test
  void stopsAtAQuoteThatIsNotClosed() {
    assertThatExceptionOfType(BrokenFileException.class)
        .isThrownBy(() -> read("a,b\n1,2\n\"3,4\n5,6\n"));
  }

  @Test
  void needsAHeaderWithDistinctNames() {
    assertThatExceptionOfType(BrokenFileException.class).isThrownBy(() -> read(""));
    assertThatExceptionOfType(BrokenFileException.class).isThrownBy(() -> read("a,a\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b\n1,x;y\n",
        "a;b\n1;x,y\n",
        "a\tb\n1\tx;y\n",
        "a|b\n1|x;y\n",
        "sep=;\na;b\n1;x\n"
      })
  void findsWhatSeparatesTheCells(String file) throws IOException {
    assertThat(read(file))
        .singleElement()
        .satisfies(
            row -> assertThat(((RawRow.Read) row).values().get("b").asText()).startsWith("x"));
  }

  @Test
  void doesNotCountWhatStandsInQuotes() throws IOException {
    assertThat(columns("\"a;b;c\",d\n", Mapping.NONE)).containsExactly("a;b;c", "d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void readsTheEncodingThatTheMarkSays(String encoding) throws IOException {
    byte[] file = "\uFEFF姓名;团队\n李娜;海港\n".getBytes(Charset.forName(encoding));
    assertThat(columns(file, Mapping.NONE)).containsExactly("姓名", "团队");
  }

  @Test
  void readsTheEncodingThatTheMappingSays() throws Exception {
    byte[] file = "姓名,团队\n".getBytes(Charset.forName("GB18030"));
    assertThatExceptionOfType(BrokenFileException.class)
        .isThrownBy(() -> columns(file, Mapping.NONE))
        .satisfies(e -> assertThat(e.refusal().code()).isEqualTo("import.encoding-of-file"));
    assertThat(columns(file, JSON.readValue("{\"encoding\": \"GB18030\"}", Mapping.class)))
        .containsExactly("姓名", "团队");
  }

  @Test
  void passesOverBlankRowsAndBlankColumnsAtTheEnd() throws IOException {
    assertThat(read("a,b,,\n1,2,,\n,,,\n3,4,,\n5,6,,x\n"))
        .satisfiesExactly(
            row -> assertThat(row).isInstanceOf(RawRow.Read.class),
            row -> assertThat(row.line()).isEqualTo(4),
            row -> assertThat(row).isInstanceOf(RawRow.Broken.class));
  }

  @Test
  void hasNoMoreColumnsThanARecordCouldHave() {
    assertThatExceptionOfType(BrokenFileException.class)
        .isThrownBy(() -> read("a" + ",a".repeat(10_000) + "\n"))
        .satisfies(e -> assertThat(e.refusal().code()).isEqualTo("import.too-many-columns"));
  }

  private static List<String> columns(String file, Mapping mapping) throws IOException {
    return columns(file.getBytes(StandardCharsets.UTF_8), mapping);
  }

  private static List<String> columns(byte[] file, Mapping mapping) throws IOException {
    return new CsvReader().open(new ByteArrayInputStream(file), new Deals(), mapping).columns();
  }

  private static List<Long> lines(String file) throws IOException {
    return read(file).stream().map(RawRow::line).toList();
  }

  private static List<RawRow> read(String file) throws IOException {
    RowReader.Rows rows =
        new CsvReader()
            .open(
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                new Deals(),
                Mapping.NONE);
    List<RawRow> read = new ArrayList<>();
    for (RawRow row = rows.next(); row != null; row = rows.next()) {
      read.add(row);
    }
    return read;
  }
}
