package tandem.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReaderTest {

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

  private static List<Long> lines(String file) throws IOException {
    return read(file).stream().map(RawRow::line).toList();
  }

  private static List<RawRow> read(String file) throws IOException {
    RowReader.Rows rows =
        new CsvReader()
            .open(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), Mapping.NONE);
    List<RawRow> read = new ArrayList<>();
    for (RawRow row = rows.next(); row != null; row = rows.next()) {
      read.add(row);
    }
    return read;
  }
}
