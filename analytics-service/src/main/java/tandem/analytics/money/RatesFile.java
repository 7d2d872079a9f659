package tandem.analytics.money;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The rates as a file gives them: CSV with the columns {@code date,currency,rate}. */
@ApplicationScoped
class RatesFile {

  private static final CsvSchema HEADED = CsvSchema.emptySchema().withHeader();

  @Produces
  @Singleton
  ExchangeRates rates(
      @ConfigProperty(name = "tandem.reporting-currency", defaultValue = "USD") Currency reporting,
      @ConfigProperty(name = "tandem.rates.file") Optional<Path> file) {
    return new ExchangeRates(reporting, file.map(RatesFile::read).orElse(List.of()));
  }

  static List<ExchangeRates.Rate> read(Path file) {
    List<ExchangeRates.Rate> rates = new ArrayList<>();
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        MappingIterator<Map<String, String>> lines =
            new CsvMapper()
                .readerForMapOf(String.class)
                .with(HEADED)
                .with(CsvParser.Feature.TRIM_SPACES)
                .with(CsvParser.Feature.SKIP_EMPTY_LINES)
                .readValues(reader)) {
      while (lines.hasNext()) {
        rates.add(rate(lines.next()));
      }
    } catch (IOException | RuntimeException e) {
      throw new IllegalStateException(
          "cannot read the exchange rates of "
              + file
              + " after "
              + rates.size()
              + " rates: "
              + e.getMessage(),
          e);
    }
    return rates;
  }

  private static ExchangeRates.Rate rate(Map<String, String> line) {
    return new ExchangeRates.Rate(
        LocalDate.parse(line.get("date")),
        Currency.getInstance(line.get("currency")),
        new BigDecimal(line.get("rate")));
  }
}
