package tandem.local.demo;

import java.time.LocalDate;

/**
 * The three changes that are in the two years, each from the first of a month on and for good; a
 * signal is to find them and no other. Whatever else moves is season, growth and chance.
 */
public final class Planted {

  /** The team that becomes slow; with it, its promises are kept less and its backlog grows. */
  public static final String SLOW_TEAM = "Field Service";

  /** The months before that, of the two years. */
  public static final int SLOW_AFTER = 18;

  private static final double SLOWER = 3.5;

  /** The team that begins to win; with it, what it sells. */
  public static final String WINNING_TEAM = "Online";

  /** The months before that. */
  public static final int WINNING_AFTER = 7;

  private static final double WON = 0.35;
  private static final double WON_THEN = 0.80;

  /** The function whose customers become less content, whatever the team. */
  public static final String DISCONTENT_FUNCTION = "sales";

  /** The months before that. */
  public static final int DISCONTENT_AFTER = 15;

  private static final double CONTENT = 0.90;
  private static final double CONTENT_THEN = 0.45;

  private final Season season;

  Planted(Season season) {
    this.season = season;
  }

  /** How many times as long as usual a team takes for a case that is opened on a day. */
  double slowness(String team, LocalDate day) {
    return team.equals(SLOW_TEAM) && isFrom(SLOW_AFTER, day) ? SLOWER : 1;
  }

  /** The share that a team wins of what it closes on a day. */
  double winRate(String team, LocalDate day) {
    return team.equals(WINNING_TEAM) && isFrom(WINNING_AFTER, day) ? WON_THEN : WON;
  }

  /** The share of a function's customers who are content, among those who answer on a day. */
  double contentment(String function, LocalDate day) {
    return function.equals(DISCONTENT_FUNCTION) && isFrom(DISCONTENT_AFTER, day)
        ? CONTENT_THEN
        : CONTENT;
  }

  private boolean isFrom(int month, LocalDate day) {
    return !day.isBefore(season.month(month));
  }
}
