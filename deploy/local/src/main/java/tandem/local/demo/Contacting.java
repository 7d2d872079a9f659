package tandem.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What people did with customers: sales about its opportunities, and with those whom it sold to;
 * operations about its cases.
 */
final class Contacting {

  private static final int MOST_OF_OPPORTUNITY = 2;
  private static final double UNANSWERED = 0.25;
  private static final double LOOKED_AFTER = 0.5;
  private static final double CALLED_BACK = 0.3;

  /** The more often in the list, the likelier. */
  private static final List<String> WAYS =
      List.of("call", "call", "call", "mail", "mail", "meeting", "demo", "visit");

  private static final List<String> ENDS = List.of("reached", "reached", "agreed", "declined");

  private final List<Row.Activity> ofSales = new ArrayList<>();
  private final List<Row.Activity> ofOperations = new ArrayList<>();
  private final Dice dice = new Dice("contacts");
  private final Season season;

  Contacting(Season season, Selling selling, Caring caring) {
    this.season = season;
    for (Row.Opportunity opportunity : selling.opportunities()) {
      if (opportunity.openedAt() != null) {
        pursue(opportunity);
      }
    }
    for (Selling.Sale sale : selling.sales()) {
      if (dice.chance(LOOKED_AFTER)) {
        Instant at = sale.at().plus(dice.around(Duration.ofDays(30), 0.6));
        add(ofSales, "A-S", way(), "outbound", sale.seller(), at, sale.customer(), null, null);
      }
    }
    for (Row.Case its : caring.cases(false)) {
      if (dice.chance(CALLED_BACK)) {
        its.responses().stream()
            .filter(response -> !response.automatic())
            .findFirst()
            .ifPresent(
                response ->
                    add(
                        ofOperations,
                        "A-O",
                        dice.chance(0.7) ? "call" : "mail",
                        "outbound",
                        its.owner(),
                        response.at(),
                        null,
                        null,
                        its.externalId()));
      }
    }
  }

  List<Row.Activity> ofSales() {
    return ofSales;
  }

  List<Row.Activity> ofOperations() {
    return ofOperations;
  }

  private String way() {
    return dice.one(WAYS);
  }

  private void pursue(Row.Opportunity opportunity) {
    Instant end = opportunity.closedAt() == null ? season.end() : opportunity.closedAt();
    long minutes = Duration.between(opportunity.openedAt(), end).toMinutes();
    for (int i = dice.between(1, MOST_OF_OPPORTUNITY); i > 0; i--) {
      add(
          ofSales,
          "A-S",
          way(),
          dice.chance(0.8) ? "outbound" : "inbound",
          opportunity.owner(),
          opportunity.openedAt().plus(Duration.ofMinutes((long) (minutes * dice.between(0, 1.0)))),
          null,
          opportunity.externalId(),
          null);
    }
  }

  private void add(
      List<Row.Activity> to,
      String prefix,
      String kind,
      String direction,
      String person,
      Instant at,
      String customer,
      String opportunity,
      String serviceCase) {
    boolean answered = !dice.chance(UNANSWERED);
    String outcome = answered ? dice.one(ENDS) : "not-reached";
    long minutes = answered ? dice.around(Duration.ofMinutes(18), 0.7).toMinutes() : 2;
    if (season.past(at) != null && !at.isBefore(season.begin())) {
      to.add(
          new Row.Activity(
              "%s%06d".formatted(prefix, to.size() + 1),
              kind,
              direction,
              outcome,
              minutes,
              person,
              at,
              customer,
              opportunity,
              serviceCase));
    }
  }
}
