package tandem.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxReaderTest {

  @TempDir Path folder;

  @Test
  void readsTextsNumbersDaysAndTimesAsTheyAreMeant() throws IOException {
    byte[] file =
        workbook(
            sheet -> {
              List<String> names = List.of("名称", "amount", "day", "at", "open", "id", "none");
              for (int i = 0; i < names.size(); i++) {
                sheet.value(0, i, names.get(i));
              }
              sheet.value(1, 0, "李娜, 海港");
              sheet.value(1, 1, new BigDecimal("1234.5"));
              sheet.value(1, 2, LocalDate.of(2026, 3, 4));
              sheet.style(1, 2).format("yyyy-mm-dd").set();
              sheet.value(1, 3, LocalDateTime.of(2026, 3, 4, 13, 45));
              sheet.style(1, 3).format("dd/mm/yyyy hh:mm").set();
              sheet.value(1, 4, true);
              sheet.value(1, 5, 1001);
              sheet.value(3, 0, "after an empty row");
            });
    assertThat(read(file))
        .satisfiesExactly(
            row -> {
              assertThat(row.line()).isEqualTo(2);
              assertThat(row.values())
                  .hasToString(
                      """
                      {"名称":"李娜, 海港","amount":1234.5,"day":"2026-03-04",\
                      "at":"2026-03-04T13:45:00","open":true,"id":1001,"none":""}\
                      """);
            },
            row -> {
              assertThat(row.line()).isEqualTo(4);
              assertThat(row.values().get("名称").asText()).isEqualTo("after an empty row");
            });
  }

  @Test
  void takesWhatAFormulaCouldNotComputeForNothing() throws IOException {
    byte[] file =
        workbook(
            sheet -> {
              sheet.value(0, 0, "name");
              sheet.value(0, 1, "amount");
              sheet.value(1, 0, 1);
              sheet.value(1, 1, 2);
            });
    byte[] failed =
        withCell(file, "A2", "<c r=\"A2\" t=\"e\"><f>VLOOKUP(1,C:C,1)</f><v>#N/A</v></c>");

    assertThat(read(failed))
        .singleElement()
        .satisfies(row -> assertThat(row.values()).hasToString("{\"name\":\"\",\"amount\":2}"));
  }

  @Test
  void saysThatAFileIsNoWorkbook() {
    assertThatExceptionOfType(BrokenFileException.class)
        .isThrownBy(() -> read("PK no zip".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void doesNotUnpackBombs() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 20; i++) {
        zip.write(zeros);
      }
    }
    assertThatExceptionOfType(BrokenFileException.class)
        .isThrownBy(() -> read(bomb.toByteArray()))
        .satisfies(e -> assertThat(e.refusal().code()).isEqualTo("import.xlsx-too-large"));
  }

  /** As Excel writes it, which computes. */
  private byte[] withCell(byte[] workbook, String cell, String written) throws IOException {
    Path file = Files.write(folder.resolve("computed.xlsx"), workbook);
    try (FileSystem parts = FileSystems.newFileSystem(file)) {
      Path sheet = parts.getPath("xl/worksheets/sheet1.xml");
      Files.writeString(
          sheet,
          Files.readString(sheet)
              .replaceFirst("<c r=\"" + cell + "\".*?</c>", Matcher.quoteReplacement(written)));
    }
    return Files.readAllBytes(file);
  }

  private static byte[] workbook(Consumer<Worksheet> write) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(file, "Test", null)) {
      write.accept(workbook.newWorksheet("Sheet"));
    }
    return file.toByteArray();
  }

  private static List<RawRow.Read> read(byte[] file) throws IOException {
    List<RawRow.Read> read = new ArrayList<>();
    try (RowReader.Rows rows =
        new XlsxReader().open(new ByteArrayInputStream(file), new Deals(), Mapping.NONE)) {
      for (RawRow row = rows.next(); row != null; row = rows.next()) {
        // What is written, not where the text ends.
        if (row instanceof RawRow.Read whole) {
          read.add(whole);
        } else {
          assertThat(row).isNull();
        }
      }
    }
    return read;
  }
}
