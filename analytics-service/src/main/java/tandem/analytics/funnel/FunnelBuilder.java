package tandem.analytics.funnel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tandem.analytics.figure.Dimension;
import tandem.analytics.figure.Snapshot;
import tandem.analytics.funnel.FunnelQuery.Reached;
import tandem.analytics.funnel.FunnelQuery.Whole;
import tandem.analytics.money.ExchangeRates;

/** Lays a funnel out: a line for each value of the dimension, amounts converted. */
record FunnelBuilder(Snapshot snapshot, List<Dimension> by, ExchangeRates rates) {

  private static final int SHARE_DIGITS = 4;

  private static final Comparator<FunnelView.Stage> IN_ORDER =
      Comparator.comparing(FunnelView.Stage::place, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(FunnelView.Stage::stage);

  List<FunnelView.Line> lines(List<Whole> wholes, List<Reached> reached) throws SQLException {
    Map<String, String> names = names(wholes);
    Map<List<String>, Map<String, List<Reached>>> stages =
        reached.stream()
            .collect(Collectors.groupingBy(Reached::key, Collectors.groupingBy(Reached::stage)));
    return wholes.stream()
        .map(whole -> line(whole, stages.getOrDefault(whole.key(), Map.of()), names))
        .sorted(
            Comparator.comparingLong(FunnelView.Line::begun)
                .reversed()
                .thenComparing(line -> String.valueOf(line.by())))
        .toList();
  }

  private Map<String, String> names(List<Whole> wholes) throws SQLException {
    if (by.isEmpty() || !by.getFirst().isRecord()) {
      return Map.of();
    }
    Set<String> ids =
        wholes.stream()
            .map(whole -> whole.key().getFirst())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return snapshot.names().of(by.getFirst().name(), ids);
  }

  private FunnelView.Line line(
      Whole whole, Map<String, List<Reached>> stages, Map<String, String> names) {
    Map<String, String> shown = new LinkedHashMap<>();
    Map<String, String> key = new HashMap<>();
    for (Dimension dimension : by) {
      String value = whole.key().getFirst();
      shown.put(dimension.name(), value == null ? null : names.getOrDefault(value, value));
      if (dimension.isRecord() && value != null) {
        key.put(dimension.name(), value);
      }
    }
    return new FunnelView.Line(
        shown,
        key,
        whole.begun(),
        whole.won(),
        whole.lost(),
        stages.entrySet().stream()
            .map(stage -> stage(stage.getKey(), stage.getValue(), whole.begun()))
            .sorted(IN_ORDER)
            .toList());
  }

  private FunnelView.Stage stage(String name, List<Reached> parts, long begun) {
    long count = parts.stream().mapToLong(Reached::count).sum();
    List<FunnelView.Apart> apart = new ArrayList<>();
    return new FunnelView.Stage(
        name,
        parts.stream()
            .map(Reached::place)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null),
        count,
        BigDecimal.valueOf(count)
            .divide(BigDecimal.valueOf(begun), SHARE_DIGITS, RoundingMode.HALF_EVEN),
        sum(parts, apart),
        apart,
        parts.stream().mapToLong(Reached::won).sum(),
        parts.stream().mapToLong(Reached::lost).sum());
  }

  /**
   * Null where nothing says how much it is.
   *
   * @param apart takes what has no rate
   */
  private BigDecimal sum(List<Reached> parts, List<FunnelView.Apart> apart) {
    BigDecimal sum = null;
    SortedMap<String, BigDecimal> without = new TreeMap<>();
    for (Reached part : parts) {
      if (part.sum() == null) {
        continue;
      }
      BigDecimal amount = ExchangeRates.major(part.sum(), part.currency());
      Optional<BigDecimal> rate = rates.on(part.currency(), part.day());
      if (rate.isPresent()) {
        BigDecimal more = amount.multiply(rate.get());
        sum = sum == null ? more : sum.add(more);
      } else {
        without.merge(part.currency(), amount, BigDecimal::add);
      }
    }
    without.forEach((currency, amount) -> apart.add(new FunnelView.Apart(currency, amount)));
    return sum == null
        ? null
        : sum.setScale(
            ExchangeRates.digits(rates.reporting().getCurrencyCode()), RoundingMode.HALF_EVEN);
  }
}
