package tandem.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import tandem.worktime.BusinessCalendar;

/** What was done about one case, as far as it has come. */
final class Handling {

  private static final Duration FIRST_ANSWER = Duration.ofMinutes(90);
  private static final double AUTOMATIC = 0.5;
  private static final double AT_ONCE = 0.1;
  private static final double ASKED_BACK = 0.45;
  private static final double PAUSED = 0.15;
  private static final double HANDED_OVER = 0.08;
  private static final double ESCALATED = 0.05;
  private static final double REOPENED = 0.06;
  private static final Duration UNTIL_CLOSED = Duration.ofDays(3);

  private final List<Row.Case.Response> responses = new ArrayList<>();
  private final List<Row.Case.Pause> pauses = new ArrayList<>();
  private final List<Row.Case.Transfer> transfers = new ArrayList<>();
  private final List<Row.Case.Escalation> escalations = new ArrayList<>();
  private final List<Row.Case.Resolution> resolutions = new ArrayList<>();
  private final Dice dice;
  private final BusinessCalendar office;
  private final Season season;
  private final Staff staff;
  private final double slowness;
  private String owner;
  private Instant latest;
  private Instant closedAt;

  /**
   * @param staff who have cases of their own; null where a team as a whole has them
   * @param slowness how many times as long as usual it takes
   */
  Handling(Dice dice, BusinessCalendar office, Season season, Staff staff, double slowness) {
    this.dice = dice;
    this.office = office;
    this.season = season;
    this.staff = staff;
    this.slowness = slowness;
  }

  void handle(String team, Instant opened, Duration work) {
    owner = staff == null ? null : dice.one(staff.members(team, day(opened)));
    latest = opened;
    if (dice.chance(AUTOMATIC)) {
      respond(opened.plusSeconds(30), true);
    }
    Instant answered = office.add(opened, dice.around(FIRST_ANSWER, 0.6));
    if (dice.chance(AT_ONCE)) {
      resolve(answered);
    } else {
      respond(answered, false);
      workOn(team, answered, slower(dice.around(work, 0.3)));
    }
  }

  private Duration slower(Duration work) {
    return Duration.ofMinutes(Math.round(work.toMinutes() * slowness));
  }

  private void workOn(String team, Instant from, Duration work) {
    Instant half = office.add(from, work.dividedBy(2));
    if (dice.chance(ASKED_BACK)) {
      respond(half, false);
    }
    if (dice.chance(ESCALATED) && season.past(half) != null) {
      escalations.add(new Row.Case.Escalation(half, 1));
    }
    if (staff != null && dice.chance(HANDED_OVER) && season.past(half) != null) {
      String colleague = dice.one(staff.members(team, day(half)));
      transfers.add(new Row.Case.Transfer(half, colleague, null));
    }
    Instant goesOn = dice.chance(PAUSED) ? pause(half.plusSeconds(60)) : half;
    if (goesOn != null) {
      resolve(office.add(goesOn, work.dividedBy(2)));
    }
  }

  /** Until when the customer was waited for; null if it is waited for. */
  private Instant pause(Instant from) {
    if (season.past(from) == null) {
      return from;
    }
    Instant to = season.past(from.plus(dice.around(Duration.ofHours(30), 0.5)));
    pauses.add(new Row.Case.Pause(from, to, "waiting for the customer"));
    return to;
  }

  private void resolve(Instant at) {
    if (season.past(at) == null) {
      return;
    }
    latest = at;
    boolean again = resolutions.isEmpty() && dice.chance(REOPENED);
    Instant reopened = again ? season.past(at.plus(dice.around(Duration.ofDays(3), 0.4))) : null;
    resolutions.add(new Row.Case.Resolution(at, reopened));
    if (reopened == null) {
      closedAt = season.past(at.plus(UNTIL_CLOSED));
      latest = closedAt == null ? at : closedAt;
    } else {
      latest = reopened;
      resolve(office.add(reopened, slower(dice.around(Duration.ofHours(4), 0.5))));
    }
  }

  private void respond(Instant at, boolean automatic) {
    if (season.past(at) != null) {
      latest = at;
      responses.add(new Row.Case.Response(at, automatic));
    }
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  /** With whom it was when it was opened; null for the team as a whole. */
  String owner() {
    return owner;
  }

  /** When the last thing happened. */
  Instant latest() {
    return latest;
  }

  /** Null while it is not. */
  Instant closedAt() {
    return closedAt;
  }

  List<Row.Case.Response> responses() {
    return responses;
  }

  List<Row.Case.Pause> pauses() {
    return pauses;
  }

  List<Row.Case.Transfer> transfers() {
    return transfers;
  }

  List<Row.Case.Escalation> escalations() {
    return escalations;
  }

  List<Row.Case.Resolution> resolutions() {
    return resolutions;
  }
}
