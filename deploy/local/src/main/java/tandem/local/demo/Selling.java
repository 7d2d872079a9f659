package tandem.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What was sold, what was lost and what is still being worked on. */
final class Selling {

  private static final double PROSPECTS = 0.03;
  private static final double EUROS_IN_EMEA = 0.4;
  private static final BigDecimal EURO = new BigDecimal("0.90");
  private static final double DIRECT = 0.08;
  private static final List<String> REASONS =
      List.of("price", "no budget", "no decision", "feature missing", "delivery time");
  private static final List<String> COMPETITORS = List.of("Corvid", "Northwind", "Polaris");

  private final List<Row.Opportunity> opportunities = new ArrayList<>();
  private final List<Row.Deal> deals = new ArrayList<>();
  private final Dice dice = new Dice("selling");
  private final List<String> sellers;
  private final Market market;
  private final Season season;

  Selling(Size size, Season season, Market market, List<String> sellers) {
    this.sellers = sellers;
    this.market = market;
    this.season = season;
    double aDay = size.opportunities() * sellers.size() * 12 / 260;
    for (LocalDate day : season.workingDays()) {
      for (int i = dice.events(aDay * season.pace(day)); i > 0; i--) {
        if (dice.chance(DIRECT)) {
          deals.add(order(day));
        } else {
          opportunities.add(opportunity(day));
        }
      }
    }
  }

  List<Row.Opportunity> opportunities() {
    return opportunities;
  }

  List<Row.Deal> deals() {
    return deals;
  }

  private Row.Opportunity opportunity(LocalDate day) {
    int seller = dice.between(0, sellers.size() - 1);
    Row.Customer customer = dice.one(market.customers());
    Row.Product product = dice.oneOfTheFirst(market.products());
    boolean prospect = dice.chance(PROSPECTS);
    Instant opened = dice.during(day);
    Instant closed = opened.plus(cycle(product));
    boolean open = prospect || !closed.isBefore(end());
    boolean won = dice.chance(skill(seller));
    String currency = currency(customer);
    BigDecimal amount = amount(product, dice.between(1, 12), currency);
    boolean lost = !open && !won;
    return new Row.Opportunity(
        "OPP-%05d".formatted(opportunities.size() + 1),
        customer.name() + ", " + product.name(),
        sellers.get(seller),
        customer.externalId(),
        product.externalId(),
        open ? "open" : won ? "won" : "lost",
        prospect ? null : opened,
        open ? null : closed,
        amount,
        LocalDate.ofInstant(closed, ZoneOffset.UTC),
        open || lost ? null : amount.multiply(discount()).setScale(2, RoundingMode.HALF_EVEN),
        currency,
        lost ? dice.one(REASONS) : null,
        lost && dice.chance(0.5) ? dice.one(COMPETITORS) : null);
  }

  /** A repeated order: two lines, and credit for whoever helped. */
  private Row.Deal order(LocalDate day) {
    Row.Customer customer = dice.one(market.customers());
    String currency = currency(customer);
    Row.Product first = dice.oneOfTheFirst(market.products());
    Row.Product second = market.products().get(3);
    int seller = dice.between(0, sellers.size() - 1);
    String other = sellers.get((seller + 1) % sellers.size());
    return new Row.Deal(
        "DEAL-%05d".formatted(deals.size() + 1),
        customer.externalId(),
        currency,
        dice.during(day),
        day.plusDays(21),
        List.of(line(first, dice.between(1, 6), currency), line(second, 2, currency)),
        dice.chance(0.3)
            ? List.of(credit(sellers.get(seller), "0.7"), credit(other, "0.3"))
            : List.of(credit(sellers.get(seller), "1")));
  }

  private Row.Deal.Line line(Row.Product product, int quantity, String currency) {
    return new Row.Deal.Line(
        product.externalId(), BigDecimal.valueOf(quantity), amount(product, quantity, currency));
  }

  private static Row.Deal.Credit credit(String person, String share) {
    return new Row.Deal.Credit(person, new BigDecimal(share));
  }

  /** Dearer things take longer. */
  private Duration cycle(Row.Product product) {
    long days = 20 + Math.round(Math.sqrt(product.listPrice().doubleValue()) / 2);
    return dice.around(Duration.ofDays(days), 0.6);
  }

  /** Between 40 and 65 in a hundred, each seller's own. */
  private static double skill(int seller) {
    return 0.40 + 0.25 * ((seller * 7) % 10) / 9;
  }

  private String currency(Row.Customer customer) {
    return customer.region().equals("EMEA") && dice.chance(EUROS_IN_EMEA) ? "EUR" : "USD";
  }

  private static BigDecimal amount(Row.Product product, int quantity, String currency) {
    BigDecimal dollars = product.listPrice().multiply(BigDecimal.valueOf(quantity));
    BigDecimal amount = currency.equals("EUR") ? dollars.multiply(EURO) : dollars;
    return amount.setScale(2, RoundingMode.HALF_EVEN);
  }

  private BigDecimal discount() {
    return BigDecimal.valueOf(dice.between(80, 100), 2);
  }

  private Instant end() {
    return season.last().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
