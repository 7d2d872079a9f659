package tandem.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a euro was worth in dollars, month by month: invented, like all of the company. */
final class Rates {

  /** The inverse of what a price in dollars is in euros. */
  private static final double MEAN = 1 / Selling.EURO.doubleValue();

  private static final double SWING = 0.015;
  private static final int DIGITS = 4;

  private Rates() {}

  /** From before anything happened. */
  static List<Row.ExchangeRate> rows(Season season) {
    Dice dice = new Dice("rates");
    List<Row.ExchangeRate> rows = new ArrayList<>();
    LocalDate first = season.workingDaysAndBefore().getFirst().withDayOfMonth(1);
    for (LocalDate month = first; !month.isAfter(season.last()); month = month.plusMonths(1)) {
      BigDecimal rate =
          BigDecimal.valueOf(MEAN * dice.between(1 - SWING, 1 + SWING))
              .setScale(DIGITS, RoundingMode.HALF_EVEN);
      rows.add(Row.ExchangeRate.of("EUR", "USD", month, rate));
    }
    return rows;
  }
}
