package tandem.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.acts.RefusedException;

class FileTimesTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final FileTimes ISO = FileTimes.iso(NEW_YORK);

  @ParameterizedTest
  @CsvSource({
    "2026-02-03T10:00:00.000+0000, 2026-02-03T10:00:00Z",
    "2026-02-03 10:00:00 +0800, 2026-02-03T02:00:00Z",
    "2026-02-03 10:00:00 UTC, 2026-02-03T10:00:00Z",
    "2026-02-03 10:00:00+00, 2026-02-03T10:00:00Z",
    "2026-02-03T10:00:00Z, 2026-02-03T10:00:00Z",
    "2026-02-03t10:00:00z, 2026-02-03T10:00:00Z",
    "2026-02-03 10:00 GMT, 2026-02-03T10:00:00Z",
    "2026-02-03T10:00:00-03:30, 2026-02-03T13:30:00Z",
    "'2026-02-03 10:00:00,250 Z', 2026-02-03T10:00:00.250Z",
    "2026-02-03T10:00:00, 2026-02-03T15:00:00Z",
    "2026-02-03, 2026-02-03T05:00:00Z"
  })
  void readsOffsetsAsOtherSystemsWriteThem(String text, String instant) {
    assertThat(ISO.instant(text)).hasToString(instant);
  }

  @ParameterizedTest
  @CsvSource({
    "dd/MM/yyyy HH:mm, 03/02/2026 23:45, 2026-02-04T04:45:00Z",
    "M/d/yyyy h:mm a, 2/3/2026 11:45 pm, 2026-02-04T04:45:00Z",
    "dd.MM.yy HH:mm:ss, 03.02.26 23:45:10, 2026-02-04T04:45:10Z",
    "d-MMM-yyyy, 3-FEB-2026, 2026-02-03T05:00:00Z",
    "yyyyMMdd HHmmss, 20260203 234510, 2026-02-04T04:45:10Z",
    "dd/MM/yyyy HH:mm xx, 03/02/2026 23:45 +0100, 2026-02-03T22:45:00Z",
    "dd/MM/yyyy HH:mm VV, 03/02/2026 23:45 Europe/Berlin, 2026-02-03T22:45:00Z"
  })
  void keepsTheTimeOfAFormat(String format, String text, String instant) {
    assertThat(FileTimes.of(NEW_YORK, format).instant(text)).hasToString(instant);
  }

  @Test
  void takesTheDayOfATimeAsItIsWritten() {
    assertThat(FileTimes.of(NEW_YORK, "dd/MM/yyyy HH:mm").day("03/02/2026 23:45"))
        .hasToString("2026-02-03");
  }

  @ParameterizedTest
  @ValueSource(strings = {"31/02/2026", "31/04/2026", "29/2/2025", "1/13/2026", "0/1/2026"})
  void refusesDaysThatAreNone(String text) {
    FileTimes times = FileTimes.of(NEW_YORK, "d/M/yyyy");
    assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> times.instant(text));
    assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> times.day(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-31",
        "2026-02-30T10:00:00Z",
        "2026-02-03T25:00:00Z",
        "2026-03-08 02:30:00",
        "2026-02-03T10:00:00 EST",
        "20260203",
        "yesterday",
        ""
      })
  void refusesTimesThatAreNone(String text) {
    assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> ISO.instant(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0001-01-01T00:00:00Z",
        "1899-12-30",
        "1900-01-00",
        "1900-01-01 00:00:00",
        "0000-00-00 00:00:00",
        "1970-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999Z"
      })
  void refusesNullDatesByThatWord(String text) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> ISO.instant(text))
        .satisfies(e -> assertThat(e.refusal().code()).isEqualTo("time.null-date"));
  }

  @Test
  void refusesNullDatesOfAFormatToo() {
    FileTimes times = FileTimes.of(NEW_YORK, "M/d/yyyy");
    assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> times.day("1/0/1900"));
    assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> times.day("12/31/9999"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"MM/DD/YYYY", "dd/MM/yyyy hh:mm", "MM/yyyy", "HH:mm", "nonsense", "'"})
  void refusesAFormatThatDoesNotSayWhen(String format) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> FileTimes.of(NEW_YORK, format))
        .satisfies(e -> assertThat(e.refusal().code()).isEqualTo("import.date-format"));
  }

  @Test
  void readsTimesOfIsoBesideDaysOfAFormat() {
    FileTimes times = FileTimes.of(NEW_YORK, "dd/MM/yyyy");
    assertThat(times.instant("2026-02-03 10:00:00")).hasToString("2026-02-03T15:00:00Z");
  }

  @Test
  void takesNoIsoForAFormatThatReadsItOtherwise() {
    FileTimes times = FileTimes.of(NEW_YORK, "yyyy-dd-MM");
    assertThatExceptionOfType(DateTimeException.class)
        .isThrownBy(() -> times.instant("2026-02-13 10:00:00"));
  }
}
