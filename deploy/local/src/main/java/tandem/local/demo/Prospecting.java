package tandem.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Who asked before there was anything to sell: some became opportunities, more did not. */
final class Prospecting {

  /** Of opportunities, those that began with somebody who asked. */
  private static final double ASKED = 0.25;

  private static final int MOST_IN_VAIN = 4;
  private static final double NOBODYS = 0.08;
  private static final double NEVER_ANSWERED = 0.1;
  private static final double GIVEN_UP = 0.75;
  private static final double WORTH_PURSUING = 0.3;

  /** The commoner first. */
  private static final List<String> SOURCES =
      List.of("web", "referral", "phone", "mail", "event", "social", "partner", "face-to-face");

  private static final List<String> REASONS =
      List.of("no budget", "no need", "not reached", "duplicate");

  private final List<Row.Lead> leads = new ArrayList<>();
  private final Dice dice = new Dice("prospecting");
  private final Season season;
  private final Staff staff;

  Prospecting(Season season, Selling selling, Staff staff) {
    this.season = season;
    this.staff = staff;
    for (Row.Opportunity opportunity : selling.opportunities()) {
      if (opportunity.openedAt() != null && dice.chance(ASKED)) {
        Instant captured = opportunity.openedAt().minus(dice.around(Duration.ofDays(9), 0.8));
        if (!captured.isBefore(season.begin())) {
          converted(opportunity, captured);
        }
      }
    }
  }

  List<Row.Lead> leads() {
    return leads;
  }

  private void converted(Row.Opportunity into, Instant captured) {
    Instant opened = into.openedAt();
    Instant answered = answer(captured);
    Instant qualified = captured.plus(Duration.between(captured, opened).dividedBy(2));
    leads.add(
        new Row.Lead(
            nextId(),
            into.name(),
            dice.oneOfTheFirst(SOURCES),
            into.owner(),
            into.customer(),
            into.product(),
            captured,
            answered.isBefore(opened) ? answered : null,
            qualified,
            opened,
            into.externalId(),
            null,
            null));
    LocalDate day = LocalDate.ofInstant(captured, ZoneOffset.UTC);
    for (int i = dice.between(0, MOST_IN_VAIN); i > 0; i--) {
      inVain(into, dice.during(day));
    }
  }

  /** Somebody else who asks for the same on the same day, and buys nothing. */
  private void inVain(Row.Opportunity like, Instant captured) {
    LocalDate day = LocalDate.ofInstant(captured, ZoneOffset.UTC);
    String team = staff.teamOn(like.owner(), day);
    String owner = dice.chance(NOBODYS) ? null : dice.one(staff.members(team, day));
    Instant answered = dice.chance(NEVER_ANSWERED) ? null : answer(captured);
    Instant qualified =
        dice.chance(WORTH_PURSUING) ? captured.plus(dice.around(Duration.ofDays(2), 0.5)) : null;
    Instant from = qualified == null ? captured : qualified;
    Instant givenUp =
        dice.chance(GIVEN_UP) ? season.past(from.plus(dice.around(Duration.ofDays(6), 0.6))) : null;
    leads.add(
        new Row.Lead(
            nextId(),
            "Somebody asks about " + like.product(),
            dice.oneOfTheFirst(SOURCES),
            owner,
            null,
            like.product(),
            captured,
            season.past(answered),
            season.past(qualified),
            null,
            null,
            givenUp,
            givenUp == null ? null : dice.one(REASONS)));
  }

  private Instant answer(Instant captured) {
    return captured.plus(dice.around(Duration.ofMinutes(95), 0.9));
  }

  private String nextId() {
    return "LEAD-%05d".formatted(leads.size() + 1);
  }
}
