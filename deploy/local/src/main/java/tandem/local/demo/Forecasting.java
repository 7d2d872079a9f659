package tandem.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What those who sell said they would: for each month in the week before it, and again when half of
 * it is over. Each has a bias of their own, hopeful mostly, and errs besides; who sells unevenly is
 * furthest off.
 */
final class Forecasting {

  private static final double LEAST_BIAS = 0.85;
  private static final double MOST_BIAS = 1.25;

  /** How far a forecast strays besides: before the month, and within it. */
  private static final double ERROR_BEFORE = 0.3;

  private static final double ERROR_WITHIN = 0.1;

  /** How much of the month to come one sees before it; the rest is guessed from the others. */
  private static final double SEEN_BEFORE = 0.7;

  private static final double BEST_CASE = 1.35;
  private static final double PIPELINE = 2.2;
  private static final int DAYS_BEFORE = 4;
  private static final int HALF = 15;
  private static final int HOUR = 16;

  private final List<Row.Forecast> rows = new ArrayList<>();
  private final Dice dice = new Dice("forecasts");
  private final Season season;
  private final Map<SellerMonth, Double> sold = new HashMap<>();

  private record SellerMonth(String seller, LocalDate month) {}

  Forecasting(Season season, Staff staff, Selling selling) {
    this.season = season;
    selling.opportunities().stream()
        .filter(row -> row.state().equals("won"))
        .forEach(row -> sell(row.owner(), row.closedAt(), row.amount(), row.currency()));
    for (Row.Deal deal : selling.deals()) {
      BigDecimal amount =
          deal.lines().stream().map(Row.Deal.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
      deal.credits()
          .forEach(
              credit ->
                  sell(
                      credit.person(),
                      deal.closedAt(),
                      amount.multiply(credit.share()),
                      deal.currency()));
    }
    staff.workers().forEach(this::forecast);
  }

  List<Row.Forecast> rows() {
    return rows;
  }

  private void sell(String seller, Instant at, BigDecimal amount, String currency) {
    LocalDate month = LocalDate.ofInstant(at, ZoneOffset.UTC).withDayOfMonth(1);
    BigDecimal dollars =
        currency.equals("EUR") ? amount.divide(Selling.EURO, 2, RoundingMode.HALF_EVEN) : amount;
    sold.merge(new SellerMonth(seller, month), dollars.doubleValue(), Double::sum);
  }

  private void forecast(String seller) {
    double bias = dice.between(LEAST_BIAS, MOST_BIAS);
    List<LocalDate> months =
        Stream.iterate(season.first(), day -> !day.isAfter(season.last()), day -> day.plusMonths(1))
            .toList();
    double usual =
        months.stream().mapToDouble(month -> sold(seller, month)).average().orElseThrow();
    for (LocalDate month : months) {
      boolean isOver = month.plusMonths(1).isBefore(season.last().plusDays(2));
      double seen = isOver ? sold(seller, month) : usual;
      double before = SEEN_BEFORE * seen + (1 - SEEN_BEFORE) * usual;
      submit(seller, month, 1, month.minusDays(DAYS_BEFORE), before * bias, ERROR_BEFORE);
      submit(seller, month, 2, month.withDayOfMonth(HALF), seen * bias, ERROR_WITHIN);
    }
  }

  private double sold(String seller, LocalDate month) {
    return sold.getOrDefault(new SellerMonth(seller, month), 0.0);
  }

  private void submit(
      String seller, LocalDate month, int nth, LocalDate day, double expected, double error) {
    double commit = expected * (1 + dice.between(-error, error));
    if (!day.isAfter(season.last())) {
      rows.add(
          new Row.Forecast(
              "F-%s-%s-%d".formatted(month, seller, nth),
              seller,
              month,
              month.plusMonths(1),
              "USD",
              rounded(commit),
              rounded(commit * BEST_CASE),
              rounded(commit * PIPELINE),
              day.atTime(HOUR, 0).toInstant(ZoneOffset.UTC)));
    }
  }

  private static BigDecimal rounded(double amount) {
    return BigDecimal.valueOf(amount).setScale(-2, RoundingMode.HALF_EVEN).setScale(0);
  }
}
