package tandem.analytics.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Metric;
import tandem.analytics.money.ExchangeRates;
import tandem.analytics.money.RecordedRates;
import tandem.analytics.target.Targets;

/** The catalogue that ships, and questions about it. */
public final class Shipped {

  public static final Catalogue CATALOGUE = catalogue();

  static final LocalDate MARCH = LocalDate.of(2025, 3, 1);

  private static final Currency DOLLARS = Currency.getInstance("USD");

  /** Reads what was recorded, for figures in dollars. */
  public static final RecordedRates RATES = new RecordedRates(CATALOGUE, DOLLARS);

  /** Of euros in dollars: 1.10 from January, 1.20 from 15 March. */
  static final List<ExchangeRates.Rate> EUROS =
      List.of(euro(LocalDate.of(2025, 1, 1), "1.10"), euro(LocalDate.of(2025, 3, 15), "1.20"));

  public static final Targets TARGETS =
      new Targets(CATALOGUE, ZoneId.of("Asia/Shanghai"), Optional.empty());

  private Shipped() {}

  private static ExchangeRates.Rate euro(LocalDate day, String rate) {
    return new ExchangeRates.Rate("EUR", "USD", day, new BigDecimal(rate));
  }

  /** With no rates but those of euros. */
  public static ExchangeRates rates() {
    return new ExchangeRates(DOLLARS, EUROS);
  }

  static Metric metric(String id) {
    return CATALOGUE.metrics().get(id);
  }

  static Dimension dimension(String metric, String name) {
    return Dimension.of(metric(metric)).stream()
        .filter(dimension -> dimension.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static boolean has(String metric, String dimension) {
    return Dimension.of(metric(metric)).stream().anyMatch(it -> it.name().equals(dimension));
  }

  /** By a month, from January to June. */
  static Question question(String metric, String... by) {
    return new Question(
        metric(metric),
        new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 7, 1)),
        Grain.MONTH,
        List.of(by).stream().map(name -> dimension(metric, name)).toList(),
        List.of(),
        Optional.empty());
  }

  private static Catalogue catalogue() {
    try (InputStream in = Shipped.class.getResourceAsStream("/catalogue.yaml")) {
      return Catalogue.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
