package tandem.analytics.target;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.money.ExchangeRates;
import tandem.worktime.BusinessCalendar;
import tandem.worktime.Opening;

/**
 * Books of targets by the shipped catalogue, with a rate for euros, where work is done from Monday
 * to Friday but on New Year's Day of 2025.
 */
final class Books {

  private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);

  private Books() {}

  static TargetBook of(List<TargetVersion> versions, Optional<LocalDate> asOf, LocalDate today) {
    ExchangeRates rates =
        new ExchangeRates(
            Currency.getInstance("USD"),
            List.of(new ExchangeRates.Rate("EUR", "USD", NEW_YEAR, new BigDecimal("1.10"))));
    Map<DayOfWeek, List<Opening>> week =
        Arrays.stream(DayOfWeek.values())
            .limit(5)
            .collect(Collectors.toMap(Function.identity(), day -> List.of(Opening.ALL_DAY)));
    BusinessCalendar calendar = new BusinessCalendar(ZoneOffset.UTC, week, Set.of(NEW_YEAR));
    return new TargetBook(shipped(), rates, calendar, asOf, today, versions);
  }

  private static Catalogue shipped() {
    try (InputStream in = Books.class.getResourceAsStream("/catalogue.yaml")) {
      return Catalogue.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
