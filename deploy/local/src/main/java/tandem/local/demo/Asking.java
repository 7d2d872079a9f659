package tandem.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What customers were asked, and what they answered: after sales, and after cases. */
final class Asking {

  private static final double ASKED_AFTER_A_CASE = 0.5;
  private static final double ASKED_WHETHER_THEY_RECOMMEND = 0.4;
  private static final double ANSWERED = 0.6;
  private static final double PROMOTERS = 0.5;
  private static final double PASSIVES = 0.3;

  private final List<Row.Survey> ofSales = new ArrayList<>();
  private final List<Row.Survey> ofOperations = new ArrayList<>();
  private final Dice dice = new Dice("asking");
  private final Season season;
  private final Planted planted;

  Asking(Season season, Selling selling, Caring caring) {
    this.season = season;
    this.planted = new Planted(season);
    for (Selling.Sale sale : selling.sales()) {
      ask("csat", sale, sale.at().plus(Duration.ofDays(2)));
      if (dice.chance(ASKED_WHETHER_THEY_RECOMMEND)) {
        ask("nps", sale, sale.at().plus(Duration.ofDays(30)));
      }
    }
    for (Row.Case done : caring.cases()) {
      if (done.owner() != null && done.closedAt() != null && dice.chance(ASKED_AFTER_A_CASE)) {
        ask(done);
      }
    }
  }

  /** Those that the sales service records. */
  List<Row.Survey> ofSales() {
    return ofSales;
  }

  /** Those that the operations service records. */
  List<Row.Survey> ofOperations() {
    return ofOperations;
  }

  private void ask(String instrument, Selling.Sale sale, Instant at) {
    Instant answered = answered(at);
    if (isInBooks(at, answered)) {
      Integer score = answered == null ? null : score(instrument, "sales", answered);
      ofSales.add(
          new Row.Survey(
              "SALE-%s-%05d".formatted(instrument.toUpperCase(Locale.ROOT), ofSales.size() + 1),
              instrument,
              sale.customer(),
              sale.deal(),
              null,
              sale.seller(),
              at,
              answered,
              score));
    }
  }

  private void ask(Row.Case done) {
    Instant at = done.closedAt();
    Instant answered = answered(at);
    if (isInBooks(at, answered)) {
      Integer score = answered == null ? null : score("csat", "operations", answered);
      String owner = done.transfers().isEmpty() ? done.owner() : done.transfers().getLast().owner();
      ofOperations.add(
          new Row.Survey(
              "CASE-CSAT-%05d".formatted(ofOperations.size() + 1),
              "csat",
              done.customer(),
              null,
              done.externalId(),
              owner,
              at,
              answered,
              score));
    }
  }

  private boolean isInBooks(Instant asked, Instant answered) {
    Instant latest = answered == null ? asked : answered;
    return season.past(asked) != null && !latest.isBefore(season.begin());
  }

  private Instant answered(Instant asked) {
    Instant at = asked.plus(dice.around(Duration.ofHours(30), 0.6));
    return dice.chance(ANSWERED) ? season.past(at) : null;
  }

  private int score(String instrument, String function, Instant at) {
    return instrument.equals("nps") ? recommendation() : contentment(function, at);
  }

  private int contentment(String function, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    return dice.chance(planted.contentment(function, day))
        ? dice.between(4, 5)
        : dice.between(1, 3);
  }

  private int recommendation() {
    double kind = dice.between(0.0, 1.0);
    if (kind < PROMOTERS) {
      return dice.between(9, 10);
    }
    return kind < PROMOTERS + PASSIVES ? dice.between(7, 8) : dice.between(0, 6);
  }
}
