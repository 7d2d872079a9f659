package tandem.analytics.money;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Kind;
import tandem.analytics.metric.Known;
import tandem.analytics.sql.Sql;

/**
 * Reads the exchange rates that were recorded. They are few: all of them are read once for each
 * version of theirs, which the fold raises with every change. Thread-safe.
 */
@ApplicationScoped
public class RecordedRates {

  /** Those of now and of days before: of 50 currencies, for each day of five years, 15 MB. */
  private static final int MOST = 4;

  private static final Duration UNASKED = Duration.ofMinutes(10);

  private final Currency reporting;
  private final ExchangeRates none;
  private final ExchangeRates notYet;
  private final boolean areKept;
  private final Cache<Version, ExchangeRates> read =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(UNASKED).build();

  /** No other fold, of no other generation, has the version. */
  private record Version(UUID version, Optional<LocalDate> asOf) {}

  public RecordedRates(
      Catalogue catalogue,
      @ConfigProperty(name = "tandem.reporting-currency", defaultValue = "USD")
          Currency reporting) {
    this.reporting = reporting;
    this.none = new ExchangeRates(reporting, List.of());
    this.notYet = ExchangeRates.notYet(reporting);
    this.areKept = catalogue.kinds().containsKey(Kind.EXCHANGE_RATE);
  }

  /** What amounts are converted to. */
  public Currency reporting() {
    return reporting;
  }

  /**
   * @param connection finds the facts of the generation that serves by their bare names
   */
  public ExchangeRates read(Connection connection, Known known) throws SQLException {
    Optional<UUID> version = version(connection);
    if (version.isEmpty()) {
      return areKept && !hasFacts(connection) ? notYet : none;
    }
    Version wanted = new Version(version.get(), known.asOf());
    ExchangeRates rates = read.getIfPresent(wanted);
    if (rates == null) {
      rates = new ExchangeRates(reporting, rates(connection, known));
      read.put(wanted, rates);
    }
    return rates;
  }

  /** Empty where none was ever recorded. */
  private static Optional<UUID> version(Connection connection) throws SQLException {
    return new Sql()
            .add("select version from month_version where set = ?", Kind.EXCHANGE_RATE)
            .read(connection, row -> row.getObject("version", UUID.class))
            .stream()
            .findFirst();
  }

  /** Whether the generation was made since rates are recorded. */
  private static boolean hasFacts(Connection connection) throws SQLException {
    return new Sql()
        .add("select to_regclass('fact_exchange_rate') is not null as has")
        .read(connection, row -> row.getBoolean("has"))
        .getFirst();
  }

  private static List<ExchangeRates.Rate> rates(Connection connection, Known known)
      throws SQLException {
    return new Sql()
        .add("select from_, to_, day, rate from fact_exchange_rate\n")
        .add("where holds_at is not null and %s\n".formatted(known.sql("fact_exchange_rate")))
        .add("order by known_from, aggregate_id")
        .read(
            connection,
            row ->
                new ExchangeRates.Rate(
                    row.getString("from_"),
                    row.getString("to_"),
                    row.getObject("day", LocalDate.class),
                    row.getBigDecimal("rate")));
  }
}
