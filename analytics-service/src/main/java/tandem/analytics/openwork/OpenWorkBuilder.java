package tandem.analytics.openwork;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.analytics.figure.Dimension;
import tandem.analytics.figure.Snapshot;
import tandem.analytics.metric.Kind;
import tandem.analytics.metric.OpenWork;
import tandem.analytics.money.ExchangeRates;

/**
 * Lays open work out: a line for each value of the dimension, amounts converted.
 *
 * @param asOf the day as of whose end it is told; empty for now
 */
record OpenWorkBuilder(
    OpenWork work, Snapshot snapshot, List<Dimension> by, Optional<LocalDate> asOf, Locale locale) {

  private static final BigDecimal DAY = BigDecimal.valueOf(Duration.ofDays(1).toSeconds());
  private static final int AGE_DIGITS = 2;

  /**
   * @param hasDue whether promises are counted
   */
  OpenWorkView view(
      List<OpenWorkQuery.Row> rows, List<OpenWorkQuery.Due> due, boolean hasDue, boolean restricted)
      throws SQLException {
    Map<List<String>, List<Long>> dues =
        due.stream().collect(Collectors.toMap(OpenWorkQuery.Due::key, OpenWorkQuery.Due::counts));
    Map<String, String> names = names(rows);
    ExchangeRates rates = snapshot.rates(asOf);
    long lacks = snapshot.freshness().lacking(kinds());
    List<OpenWorkView.Line> lines = new ArrayList<>();
    for (OpenWorkQuery.Row row : rows) {
      if (row.currency() == null) {
        lines.add(
            line(
                row,
                rows.stream()
                    .filter(it -> it.currency() != null && it.key().equals(row.key()))
                    .toList(),
                hasDue ? dues.getOrDefault(row.key(), nothingDue()) : null,
                names,
                rates));
      }
    }
    lines.sort(
        Comparator.comparingLong(OpenWorkView.Line::count)
            .reversed()
            .thenComparing(line -> String.valueOf(line.by())));
    return new OpenWorkView(
        work.id(),
        work.name(locale),
        snapshot.known(asOf).until(),
        asOf.orElse(null),
        snapshot.freshness().dataAsOf(),
        snapshot.freshness().lagMillis(),
        work.currency().map(_ -> rates.reporting().getCurrencyCode()).orElse(null),
        work.ages(),
        hasDue ? OpenWorkAnswers.SOON.stream().map(it -> (int) it.toHours()).toList() : null,
        lacks == 0 ? null : lacks,
        restricted,
        lines);
  }

  /** Of all records that it rests on. */
  private Set<String> kinds() {
    String kind = work.kind().name();
    return work.currency().isPresent() ? Set.of(kind, Kind.EXCHANGE_RATE) : Set.of(kind);
  }

  private static List<Long> nothingDue() {
    return OpenWorkAnswers.SOON.stream().map(_ -> 0L).toList();
  }

  private Map<String, String> names(List<OpenWorkQuery.Row> rows) throws SQLException {
    if (by.isEmpty() || !by.getFirst().isRecord()) {
      return Map.of();
    }
    return snapshot
        .names()
        .of(
            by.getFirst().name(),
            rows.stream().map(row -> row.key().getFirst()).filter(Objects::nonNull).toList());
  }

  private OpenWorkView.Line line(
      OpenWorkQuery.Row row,
      List<OpenWorkQuery.Row> byCurrency,
      List<Long> due,
      Map<String, String> names,
      ExchangeRates rates) {
    Map<String, String> shown = new LinkedHashMap<>();
    Map<String, String> key = new HashMap<>();
    for (Dimension dimension : by) {
      String value = row.key().getFirst();
      shown.put(dimension.name(), value == null ? null : names.getOrDefault(value, value));
      if (dimension.isRecord() && value != null) {
        key.put(dimension.name(), value);
      }
    }
    List<OpenWorkView.Apart> apart = new ArrayList<>();
    return new OpenWorkView.Line(
        shown,
        key,
        row.count(),
        sum(byCurrency, rates, apart),
        apart,
        days(row.p50()),
        days(row.p90()),
        row.ages(),
        due);
  }

  /**
   * By the rates of the day of the answer; null where nothing is added up, or nothing says how much
   * it is.
   *
   * @param apart takes what has no rate
   */
  private BigDecimal sum(
      List<OpenWorkQuery.Row> byCurrency, ExchangeRates rates, List<OpenWorkView.Apart> apart) {
    BigDecimal sum = null;
    for (OpenWorkQuery.Row row : byCurrency) {
      if (row.sum() == null) {
        continue;
      }
      if (work.currency().isEmpty()) {
        sum = plus(sum, row.sum());
        continue;
      }
      BigDecimal amount = ExchangeRates.major(row.sum(), row.currency());
      Optional<BigDecimal> rate = rates.on(row.currency(), snapshot.today(asOf));
      if (rate.isPresent()) {
        sum = plus(sum, amount.multiply(rate.get()));
      } else {
        apart.add(new OpenWorkView.Apart(row.currency(), amount));
      }
    }
    return sum == null || work.currency().isEmpty()
        ? sum
        : sum.setScale(
            ExchangeRates.digits(rates.reporting().getCurrencyCode()), RoundingMode.HALF_EVEN);
  }

  private static BigDecimal plus(BigDecimal sum, BigDecimal more) {
    return sum == null ? more : sum.add(more);
  }

  private static BigDecimal days(long seconds) {
    return BigDecimal.valueOf(seconds).divide(DAY, AGE_DIGITS, RoundingMode.HALF_EVEN);
  }
}
