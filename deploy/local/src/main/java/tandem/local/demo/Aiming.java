package tandem.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was to be reached: rates for each calendar year, revenue for each quarter, all set in the
 * December before, for the function, its teams and, as to revenue, those who sell.
 */
final class Aiming {

  /** What a seller is to bring in a quarter, in dollars, in the first of the years. */
  private static final double QUOTA = 145_000;

  private static final double MORE_EACH_YEAR = 1.15;
  private static final double FLOOR = 0.5;

  /** A metric with its floor and target, or a band. */
  private record Aim(
      String metric, String currency, String floor, String target, List<String> band) {

    static Aim of(String metric, String floor, String target) {
      return new Aim(metric, null, floor, target, null);
    }

    static Aim inDollars(String metric, String floor, String target) {
      return new Aim(metric, "USD", floor, target, null);
    }

    static Aim within(String metric, String... band) {
      return new Aim(metric, null, null, null, List.of(band));
    }
  }

  private static final List<Aim> OF_SALES =
      List.of(
          Aim.of("quota-attainment", "0.6", "1"),
          Aim.of("win-rate", "0.25", "0.6"),
          Aim.of("sales-cycle", "90", "30"),
          Aim.of("lead-conversion", "0.15", "0.45"),
          Aim.of("lead-response-time", "240", "60"),
          Aim.of("forecast-accuracy", "0.3", "0.8"),
          Aim.of("csat", "0.5", "0.9"),
          Aim.of("nps", "0", "50"),
          Aim.of("sla-compliance", "0.7", "0.98"),
          Aim.of("first-response-time", "6", "1"),
          Aim.of("time-to-resolve", "30", "6"),
          Aim.of("reopen-rate", "0.15", "0.02"),
          Aim.of("first-contact-resolution", "0.3", "0.7"),
          Aim.of("early-case-rate", "0.7", "0.3"),
          Aim.within("pipeline-coverage", "0", "1.5", "4", "8"),
          Aim.within("budget-variance", "-0.25", "-0.05", "0.05", "0.25"),
          Aim.within("backlog", "0", "0", "12", "30"));

  private static final List<Aim> OF_OPERATIONS =
      List.of(
          Aim.of("csat", "0.5", "0.9"),
          Aim.of("sla-compliance", "0.7", "0.98"),
          Aim.of("first-response-time", "6", "1"),
          Aim.of("time-to-resolve", "30", "6"),
          Aim.of("reopen-rate", "0.15", "0.02"),
          Aim.of("first-contact-resolution", "0.3", "0.7"),
          Aim.of("process-cycle-time", "240", "96"),
          Aim.of("lead-time", "240", "96"),
          Aim.of("rework-rate", "0.6", "0.25"),
          Aim.of("handoff-lag", "120", "24"),
          Aim.inDollars("cost-per-case", "60", "30"),
          Aim.inDollars("cost-per-unit", "250", "120"),
          Aim.within("budget-variance", "-0.25", "-0.05", "0.05", "0.25"),
          Aim.within("backlog", "0", "0", "30", "60"));

  private final List<Row.Target> ofSales = new ArrayList<>();
  private final List<Row.Target> ofOperations = new ArrayList<>();
  private final Season season;

  Aiming(Season season, Staff sales, Staff operations) {
    this.season = season;
    for (int year = season.first().getYear(); year <= season.last().getYear(); year++) {
      for (Aim aim : OF_SALES) {
        aim(ofSales, aim, "sales", sales.teams(), year);
      }
      quotas(sales, year);
      for (Aim aim : OF_OPERATIONS) {
        aim(ofOperations, aim, "operations", operations.teams(), year);
      }
    }
  }

  List<Row.Target> ofSales() {
    return ofSales;
  }

  List<Row.Target> ofOperations() {
    return ofOperations;
  }

  private void aim(List<Row.Target> rows, Aim aim, String function, List<String> teams, int year) {
    Stream.concat(Stream.of(function), teams.stream())
        .forEach(
            member ->
                rows.add(
                    new Row.Target(
                        "T-%d-%s-%s".formatted(year, aim.metric(), member),
                        aim.metric(),
                        member.equals(function) ? "function" : "team",
                        member,
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year + 1, 1, 1),
                        aim.currency(),
                        number(aim.floor()),
                        number(aim.target()),
                        aim.band() == null
                            ? null
                            : aim.band().stream().map(Aiming::number).toList(),
                        setAt(year))));
  }

  /**
   * Of each quarter, by the season: as much for each who sells, and for a team or the function as
   * for its people.
   */
  private void quotas(Staff staff, int year) {
    List<String> sellers = staff.workers();
    for (int month = 1; month <= 12; month += 3) {
      LocalDate from = LocalDate.of(year, month, 1);
      double each =
          QUOTA
              * season.liveliness(from)
              * Math.pow(MORE_EACH_YEAR, year - season.first().getYear());
      quota("function", "sales", from, each * sellers.size());
      staff
          .teams()
          .forEach(team -> quota("team", team, from, each * staff.members(team, from).size()));
      sellers.forEach(seller -> quota("person", seller, from, each));
    }
  }

  private void quota(String dimension, String member, LocalDate from, double amount) {
    BigDecimal target = BigDecimal.valueOf(amount).setScale(-2, RoundingMode.HALF_EVEN);
    ofSales.add(
        new Row.Target(
            "T-%s-revenue-%s".formatted(from, member),
            "revenue",
            dimension,
            member,
            from,
            from.plusMonths(3),
            "USD",
            target.multiply(BigDecimal.valueOf(FLOOR)),
            target,
            null,
            setAt(from.getYear())));
  }

  private static Instant setAt(int year) {
    return LocalDate.of(year - 1, 12, 10).atTime(10, 0).toInstant(ZoneOffset.UTC);
  }

  private static BigDecimal number(String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
