package tandem.analytics.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {

  private static final String ODD = "0259-:.TZ+ x";

  @Property
  void readsWhatIsWritten(
      @ForAll @LongRange(min = -62_135_596_800L, max = 253_402_300_799L) long second,
      @ForAll @IntRange(max = 999_999_999) int nanos) {
    Instant instant = Instant.ofEpochSecond(second, nanos);

    assertThat(Instants.parse(instant.toString())).isEqualTo(instant);
  }

  @Property
  void readsAndRefusesWhatTheJdkDoes(
      @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second,
      @ForAll @IntRange(max = 999_999_999) int nanos,
      @ForAll @IntRange(max = 40) int at,
      @ForAll @IntRange(max = 11) int odd) {
    StringBuilder text = new StringBuilder(Instant.ofEpochSecond(second, nanos).toString());
    text.setCharAt(at % text.length(), ODD.charAt(odd));

    assertSame(text.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Z",
        "2026-02-30T10:00:00Z",
        "2026-01-19T24:00:00Z",
        "2026-06-30T23:59:60Z",
        "2026-01-19T15:30Z",
        "2026-01-19T15:30:00.Z",
        "2026-01-19T15:30:00.1234567891Z",
        "2026-01-19T15:30:00+08:00",
        "2026-01-19t15:30:00z",
        "+10000-01-01T00:00:00Z",
        "-0001-01-01T00:00:00Z",
        "0000-01-01T00:00:00Z",
        "２０２６-01-19T15:30:00Z"
      })
  void readsAndRefusesWhatIsOddAsTheJdkDoes(String text) {
    assertSame(text);
  }

  private static void assertSame(String text) {
    assertThat(ours(text)).as(text).isEqualTo(theirs(text));
  }

  private static Optional<Instant> ours(String text) {
    try {
      return Optional.of(Instants.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> theirs(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
