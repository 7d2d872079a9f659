package tandem.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The projects of operations: each team begins one in every third month, led by its first. Most are
 * delivered by the day that was planned when they started, some weeks later, a few are given up.
 */
final class Projecting {

  private static final int MONTHS_APART = 3;
  private static final double LATE = 0.35;
  private static final double CANCELLED = 0.06;
  private static final double JUDGED = 0.9;
  private static final int BEST = 95;

  private static final List<String> SUBJECTS =
      List.of("New warehouse", "Spare parts at hand", "One order desk", "Calls by appointment");

  /** The milestones, and when they are reached, in parts of the way. */
  private static final List<String> MILESTONES = List.of("Design", "Pilot", "Roll-out");

  private final List<Row.Project> projects = new ArrayList<>();
  private final Dice dice = new Dice("projecting");
  private final Season season;
  private final Staff operations;

  Projecting(Season season, Staff operations) {
    this.season = season;
    this.operations = operations;
    List<String> teams = operations.teams();
    season
        .months()
        .forEach(
            month -> {
              for (int i = 0; i < teams.size(); i++) {
                if ((month.getMonthValue() + i) % MONTHS_APART == 0) {
                  begin(teams.get(i), month.plusDays(dice.between(0, 9)));
                }
              }
            });
  }

  List<Row.Project> projects() {
    return projects;
  }

  private void begin(String team, LocalDate start) {
    int days = dice.between(55, 110);
    int slip = dice.chance(LATE) ? dice.between(4, 45) : -dice.between(0, 6);
    boolean isCancelled = dice.chance(CANCELLED);
    int score = BEST - dice.between(0, 20) - Math.max(0, slip) / 2;
    boolean isJudged = dice.chance(JUDGED);
    Instant started = season.past(dice.during(start));
    Instant end = season.past(dice.during(start.plusDays(isCancelled ? days / 2 : days + slip)));
    Instant delivered = isCancelled ? null : end;
    if (started != null) {
      projects.add(
          new Row.Project(
              "PRJ-%03d".formatted(projects.size() + 1),
              "%s (%s)".formatted(dice.one(SUBJECTS), team),
              operations.members(team, start).getFirst(),
              List.of("Operations"),
              milestones(start, days, slip, isCancelled),
              started,
              delivered,
              delivered != null && isJudged ? score : null,
              isCancelled ? end : null,
              isCancelled && end != null ? "The need for it is gone." : null));
    }
  }

  /** What was late is planned anew for when it comes. */
  private List<Row.Project.Milestone> milestones(
      LocalDate start, int days, int slip, boolean isCancelled) {
    List<Row.Project.Milestone> milestones = new ArrayList<>();
    int parts = MILESTONES.size();
    for (int i = 1; i <= parts; i++) {
      LocalDate baseline = start.plusDays((long) days * i / parts);
      LocalDate reached = baseline.plusDays((long) slip * i / parts);
      boolean isDone = !isCancelled && !reached.isAfter(season.last());
      milestones.add(
          new Row.Project.Milestone(
              MILESTONES.get(i - 1),
              baseline,
              slip > 0 ? reached : baseline,
              isDone ? reached : null));
    }
    return milestones;
  }
}
