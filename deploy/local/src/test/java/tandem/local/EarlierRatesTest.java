package tandem.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tandem.local.demo.Row;

class EarlierRatesTest {

  private static final String KEPT = "rates-to-record.csv";

  @TempDir Path folder;

  @Test
  void readsTheFileByItsHead() {
    assertThat(
            EarlierRates.rows(
                """
                CNY
                rate, date ,currency
                7.1,2025-01-01,USD

                1,2025-01-01,CNY
                "7.9",2025-03-01,EUR
                """))
        .extracting(
            Row.ExchangeRate::externalId, Row.ExchangeRate::to, rate -> rate.rate().toString())
        .containsExactly(
            tuple("USD-CNY-2025-01-01", "CNY", "7.1"), tuple("EUR-CNY-2025-03-01", "CNY", "7.9"));
  }

  @Test
  void keepsWhatTheConfigurationNames() throws IOException {
    StateFolder state = StateFolder.at(folder.resolve("state"));
    Path file = Files.writeString(folder.resolve("rates.csv"), "date,currency,rate\n");
    state.write("config/analytics.properties", "tandem.rates.file=" + file + "\n");

    EarlierRates.keep(state, console());

    assertThat(state.read(KEPT)).isEqualTo("USD\ndate,currency,rate\n");
  }

  @Test
  void keepsNothingWhereNoFileWasNamedOrCanBeRead() {
    StateFolder state = StateFolder.at(folder.resolve("state"));
    EarlierRates.keep(state, console());
    state.write("config/analytics.properties", "tandem.rates.file=/no/such/file.csv\n");
    EarlierRates.keep(state, console());

    assertThat(state.has(KEPT)).isFalse();
  }

  private static Console console() {
    return new Console(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8));
  }
}
