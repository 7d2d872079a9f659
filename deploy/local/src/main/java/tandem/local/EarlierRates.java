package tandem.local;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import tandem.local.demo.Row;

/**
 * The exchange rates of a suite that an earlier release told of a file with them ({@code
 * tandem.rates.file}, CSV with {@code date,currency,rate}). They are recorded once, as known from
 * the beginning: so every figure stays as it was, also as of any day before.
 */
final class EarlierRates {

  private static final String CONFIGURATION = "config/analytics.properties";

  /** What is to be recorded, until it is. */
  private static final String KEPT = "rates-to-record.csv";

  /** The epoch itself stands for no time at all in many systems. */
  private static final Instant BEGINNING = Instant.EPOCH.plus(1, ChronoUnit.DAYS);

  private EarlierRates() {}

  /** Before the configuration is written anew, which names a file no more. */
  static void keep(StateFolder state, Console console) {
    Properties before = configuration(state);
    String file = before.getProperty("tandem.rates.file");
    if (file == null) {
      return;
    }
    try {
      String reporting = before.getProperty("tandem.reporting-currency", "USD");
      state.write(KEPT, reporting + "\n" + Files.readString(Path.of(file)));
    } catch (IOException e) {
      console.say(
          "The exchange rates of %s cannot be read (%s); import them, as docs/imports.md says."
              .formatted(file, e));
    }
  }

  private static Properties configuration(StateFolder state) {
    Properties properties = new Properties();
    if (state.has(CONFIGURATION)) {
      try {
        properties.load(new StringReader(state.read(CONFIGURATION)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return properties;
  }

  /**
   * Imports what was kept. One that was cut short goes on at the next start, and finds it there.
   */
  static void record(StateFolder state, List<Service> services, Console console) {
    if (!state.has(KEPT)) {
      return;
    }
    List<Row.ExchangeRate> rates = rows(state.read(KEPT));
    Service sales =
        services.stream().filter(it -> it.name().equals("sales")).findFirst().orElseThrow();
    ImportClient client = ImportClient.of(sales, state);
    if (!rates.isEmpty()) {
      client.await(client.start("exchange-rates", rates, BEGINNING));
    }
    state.delete(KEPT);
    console.say("%d exchange rates of a file are records of sales now.".formatted(rates.size()));
  }

  /**
   * @param kept the reporting currency, and then the file
   */
  static List<Row.ExchangeRate> rows(String kept) {
    List<String> lines = kept.lines().filter(line -> !line.isBlank()).toList();
    List<Row.ExchangeRate> rows = new ArrayList<>();
    if (lines.size() < 2) {
      return rows;
    }
    String reporting = lines.getFirst();
    List<String> columns = cells(lines.get(1));
    for (String line : lines.subList(2, lines.size())) {
      List<String> cells = cells(line);
      String currency = cells.get(columns.indexOf("currency"));
      // What the reporting currency is worth in itself, nobody needs.
      if (!currency.equals(reporting)) {
        rows.add(
            Row.ExchangeRate.of(
                currency,
                reporting,
                LocalDate.parse(cells.get(columns.indexOf("date"))),
                new BigDecimal(cells.get(columns.indexOf("rate")))));
      }
    }
    return rows;
  }

  private static List<String> cells(String line) {
    return Stream.of(line.split(",", -1)).map(it -> it.strip().replace("\"", "")).toList();
  }
}
