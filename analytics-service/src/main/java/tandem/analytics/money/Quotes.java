package tandem.analytics.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tandem.analytics.money.ExchangeRates.Rate;

/**
 * What currencies are worth in each other. A rate holds from its day until the next one of its
 * pair, whichever of the two it is a rate of; of two on one day, the pair's own. Before a pair has
 * any, what one is worth in the other follows from a third currency that both have rates with: of
 * several, the one whose older rate is the newest. Not thread-safe.
 */
final class Quotes {

  private static final NavigableMap<LocalDate, BigDecimal> NONE = Collections.emptyNavigableMap();

  /** By both currencies of a pair in turn. */
  private final SortedMap<String, SortedMap<String, NavigableMap<LocalDate, BigDecimal>>> quoted =
      new TreeMap<>();

  Quotes(Iterable<Rate> rates) {
    for (Rate rate : rates) {
      of(rate.to(), rate.from()).put(rate.day(), rate.reversed());
    }
    for (Rate rate : rates) {
      of(rate.from(), rate.to()).put(rate.day(), rate.rate());
    }
  }

  private NavigableMap<LocalDate, BigDecimal> of(String from, String to) {
    return quoted
        .computeIfAbsent(from, _ -> new TreeMap<>())
        .computeIfAbsent(to, _ -> new TreeMap<>());
  }

  /** All that have a rate with another. */
  Set<String> currencies() {
    return quoted.keySet();
  }

  /** What one unit of a currency is worth in another, by the days on which that changes. */
  NavigableMap<LocalDate, BigDecimal> worth(String from, String to) {
    NavigableMap<LocalDate, BigDecimal> own = quoted.get(from).getOrDefault(to, NONE);
    NavigableMap<LocalDate, BigDecimal> worth = new TreeMap<>();
    for (LocalDate day : daysOfOthers(from, to)) {
      if (own.isEmpty() || day.isBefore(own.firstKey())) {
        putThroughAThird(from, to, day, worth);
      }
    }
    worth.putAll(own);
    return worth;
  }

  /** The days on which what a third currency says of two may change. */
  private NavigableSet<LocalDate> daysOfOthers(String from, String to) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    for (String third : quoted.get(from).keySet()) {
      NavigableMap<LocalDate, BigDecimal> rest = quoted.get(third).getOrDefault(to, NONE);
      if (!rest.isEmpty()) {
        days.addAll(quoted.get(from).get(third).keySet());
        days.addAll(rest.keySet());
      }
    }
    return days;
  }

  private void putThroughAThird(
      String from, String to, LocalDate day, NavigableMap<LocalDate, BigDecimal> worth) {
    LocalDate newest = null;
    for (String third : quoted.get(from).keySet()) {
      var first = quoted.get(from).get(third).floorEntry(day);
      var second = quoted.get(third).getOrDefault(to, NONE).floorEntry(day);
      if (first != null && second != null) {
        LocalDate older = older(first, second);
        if (newest == null || older.isAfter(newest)) {
          newest = older;
          worth.put(day, first.getValue().multiply(second.getValue(), MathContext.DECIMAL128));
        }
      }
    }
  }

  private static LocalDate older(Map.Entry<LocalDate, ?> one, Map.Entry<LocalDate, ?> other) {
    return one.getKey().isBefore(other.getKey()) ? one.getKey() : other.getKey();
  }
}
