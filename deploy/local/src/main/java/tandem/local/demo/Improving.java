package tandem.local.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What was done to become better: one that brought the planted wins of a team, and one that brought
 * nothing and was taken back.
 */
final class Improving {

  /** The team of operations whose improvement changed nothing. */
  static final String SAME_TEAM = "Delivery";

  private static final int SAME_AFTER = 10;
  private static final int SAME_FOR = 6;

  private final Season season;
  private final Staff sales;
  private final Staff operations;

  Improving(Season season, Staff sales, Staff operations) {
    this.season = season;
    this.sales = sales;
    this.operations = operations;
  }

  List<Row.Improvement> ofSales() {
    LocalDate start = season.month(Planted.WINNING_AFTER);
    return List.of(
        new Row.Improvement(
            "IMP-001",
            "Two of three customers who ask online never hear a price.",
            "Every inquiry gets a price on the day on which it comes.",
            "win-rate",
            "team",
            Planted.WINNING_TEAM,
            new BigDecimal("0.5"),
            sales.members(Planted.WINNING_TEAM, start).getFirst(),
            morning(start),
            morning(start.plusMonths(6)),
            null,
            null));
  }

  List<Row.Improvement> ofOperations() {
    LocalDate start = season.month(SAME_AFTER);
    return List.of(
        new Row.Improvement(
            "IMP-002",
            "Deliveries wait for their papers.",
            "The papers are printed on the evening before.",
            "lead-time",
            "team",
            SAME_TEAM,
            new BigDecimal("0.2"),
            operations.members(SAME_TEAM, start).getFirst(),
            morning(start),
            null,
            morning(start.plusMonths(SAME_FOR)),
            "It takes as long as before."));
  }

  private static Instant morning(LocalDate day) {
    return day.atTime(9, 0).toInstant(ZoneOffset.UTC);
  }
}
