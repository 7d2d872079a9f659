package tandem.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What was sold, what was lost and what is still being worked on. */
final class Selling {

  private static final double PROSPECTS = 0.03;
  private static final double EUROS_IN_EMEA = 0.4;

  /** What a dollar is in euros. */
  static final BigDecimal EURO = new BigDecimal("0.90");

  private static final double DIRECT = 0.08;
  private static final double WORKING_DAYS_A_MONTH = 260 / 12.0;

  /** Online has more to do, with what is small. */
  private static final String ONLINE = "Online";

  private static final int TIMES_OF_OTHERS = 3;
  private static final List<String> REASONS =
      List.of("price", "no budget", "no decision", "feature missing", "delivery time");
  static final List<String> COMPETITORS = List.of("Corvid", "Northwind", "Polaris");

  /** The second stage of the pipeline that there is without being set up. */
  private static final String ENGAGING = "Engaging";

  private final List<Row.Opportunity> opportunities = new ArrayList<>();
  private final List<Row.Deal> deals = new ArrayList<>();
  private final List<Sale> sales = new ArrayList<>();
  private final Dice dice = new Dice("selling");
  private final Staff staff;
  private final Market market;
  private final Clientele clientele;
  private final Season season;
  private final Planted planted;
  private final List<String> busy;

  Selling(Size size, Season season, Market market, Staff staff) {
    this.staff = staff;
    this.market = market;
    this.clientele = new Clientele(market.customers());
    this.season = season;
    this.planted = new Planted(season);
    this.busy = new ArrayList<>(staff.teams());
    for (int i = 1; i < TIMES_OF_OTHERS; i++) {
      busy.add(ONLINE);
    }
    for (LocalDate day : season.workingDaysAndBefore()) {
      double mean = size.opportunities() / WORKING_DAYS_A_MONTH * season.pace(day);
      for (int i = dice.events(mean); i > 0; i--) {
        String team = dice.one(busy);
        if (dice.chance(DIRECT)) {
          order(day, team);
        } else {
          pursue(day, team);
        }
      }
    }
  }

  /** What was sold, once: by an opportunity or without one. */
  record Sale(String deal, String customer, String seller, Instant at) {}

  List<Row.Opportunity> opportunities() {
    return opportunities;
  }

  /**
   * The same, and before them those that were still open at the end of the month in which they were
   * opened, as they stood then.
   */
  List<Row.Opportunity> opportunitiesAsTheyBecameKnown() {
    return Stream.concat(
            opportunities.stream()
                .filter(row -> row.closedAt() != null)
                .filter(row -> !row.closedAt().isBefore(endOfMonth(row.openedAt())))
                .map(Row.Opportunity::asItWasOpen),
            opportunities.stream())
        .toList();
  }

  private static Instant endOfMonth(Instant at) {
    return YearMonth.from(at.atZone(ZoneOffset.UTC))
        .plusMonths(1)
        .atDay(1)
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant();
  }

  List<Row.Deal> deals() {
    return deals;
  }

  /** All that was sold, also in the months before the two years. */
  List<Sale> sales() {
    return sales;
  }

  private void pursue(LocalDate day, String team) {
    Row.Customer customer = clientele.of(dice.one(market.customers()));
    Row.Product product = product(team);
    String seller = dice.one(staff.members(team, day));
    Instant opened = dice.during(day);
    Instant closed = opened.plus(cycle(product));
    LocalDate closedOn = LocalDate.ofInstant(closed, ZoneOffset.UTC);
    boolean prospect = dice.chance(PROSPECTS);
    boolean won = dice.chance(planted.winRate(staff.teamOn(seller, closedOn), closedOn));
    String currency = currency(customer);
    BigDecimal amount = amount(product, quantity(team), currency);
    boolean open = prospect || season.past(closed) == null;
    String id = "OPP-%05d".formatted(opportunities.size() + 1);
    boolean inBooks = prospect ? !day.isBefore(season.first()) : !closed.isBefore(season.begin());
    if (won && !open) {
      sales.add(new Sale(inBooks ? id : null, customer.externalId(), seller, closed));
      if (clientele.isNew(customer) && !inBooks) {
        remember(customer, currency, closed, product, amount, seller);
      }
    }
    if (inBooks) {
      boolean lost = !open && !won;
      opportunities.add(
          new Row.Opportunity(
              id,
              customer.name() + ", " + product.name(),
              seller,
              customer.externalId(),
              product.externalId(),
              open ? "open" : won ? "won" : "lost",
              open && isHalfWay(opened, closed) ? ENGAGING : null,
              prospect ? null : opened,
              open ? null : closed,
              amount,
              closedOn,
              open || lost ? null : discounted(amount),
              currency,
              lost ? dice.one(REASONS) : null,
              lost && dice.chance(0.5) ? dice.one(COMPETITORS) : null));
    }
  }

  private boolean isHalfWay(Instant opened, Instant closed) {
    return season.past(opened.plus(Duration.between(opened, closed).dividedBy(2))) != null;
  }

  /** A repeated order: two lines, and credit for whoever helped. */
  private void order(LocalDate day, String team) {
    Row.Customer customer = clientele.of(dice.one(market.customers()));
    String currency = currency(customer);
    Row.Product first = product(team);
    Row.Product second = market.products().get(3);
    String seller = dice.one(staff.members(team, day));
    String other = dice.one(staff.members(team, day));
    Instant at = dice.during(day);
    boolean inBooks = !at.isBefore(season.begin());
    if (clientele.isNew(customer) && !inBooks) {
      remember(customer, currency, at, second, amount(second, 2, currency), seller);
    }
    if (inBooks) {
      String id = nextDeal();
      sales.add(new Sale(id, customer.externalId(), seller, at));
      deals.add(
          new Row.Deal(
              id,
              customer.externalId(),
              currency,
              at,
              day.plusDays(21),
              List.of(line(first, quantity(team), currency), line(second, 2, currency)),
              seller.equals(other) || dice.chance(0.7)
                  ? List.of(credit(seller, "1"))
                  : List.of(credit(seller, "0.7"), credit(other, "0.3"))));
    }
  }

  /**
   * By the first deal of those who were customers before the two years one knows that they were.
   */
  private void remember(
      Row.Customer customer,
      String currency,
      Instant at,
      Row.Product product,
      BigDecimal amount,
      String seller) {
    deals.add(
        new Row.Deal(
            nextDeal(),
            customer.externalId(),
            currency,
            at,
            null,
            List.of(new Row.Deal.Line(product.externalId(), BigDecimal.ONE, amount)),
            List.of(credit(seller, "1"))));
  }

  private String nextDeal() {
    return "DEAL-%05d".formatted(deals.size() + 1);
  }

  private Row.Product product(String team) {
    Row.Product product = dice.oneOfTheFirst(market.products());
    return team.equals(ONLINE) ? market.products().get(dice.between(0, 3)) : product;
  }

  private int quantity(String team) {
    return dice.between(1, team.equals(ONLINE) ? 3 : 12);
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
    return dice.around(Duration.ofDays(days), 0.4);
  }

  private String currency(Row.Customer customer) {
    return customer.region().equals("EMEA") && dice.chance(EUROS_IN_EMEA) ? "EUR" : "USD";
  }

  private static BigDecimal amount(Row.Product product, int quantity, String currency) {
    BigDecimal dollars = product.listPrice().multiply(BigDecimal.valueOf(quantity));
    BigDecimal amount = currency.equals("EUR") ? dollars.multiply(EURO) : dollars;
    return amount.setScale(2, RoundingMode.HALF_EVEN);
  }

  private BigDecimal discounted(BigDecimal amount) {
    BigDecimal rest = BigDecimal.valueOf(dice.between(80, 100), 2);
    return amount.multiply(rest).setScale(2, RoundingMode.HALF_EVEN);
  }
}
