package tandem.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The people of one function: a director, managers, a leader for each team, and those who do the
 * work. Some of them change teams once.
 */
final class Staff {

  private static final int TEAM_SIZE = 6;
  private static final double MOVES = 0.15;

  /**
   * What a function calls its people.
   *
   * @param manager the level of the first managers, in turn
   */
  private record Ladder(
      String prefix,
      String department,
      String director,
      List<String> manager,
      String leader,
      String worker,
      List<String> teams) {}

  private static final Ladder SALES =
      new Ladder(
          "S-",
          "Sales",
          "director",
          List.of("manager"),
          "supervisor",
          "representative",
          List.of("North", "South", "East", "West", "Key Accounts", "Online"));
  private static final Ladder OPERATIONS =
      new Ladder(
          "O-",
          "Operations",
          "director",
          List.of("manager", "product-manager"),
          "senior",
          "junior",
          List.of("Delivery", "Service Desk", "Order Desk", "Field Service", "Logistics"));

  private static final List<String> REGIONS = List.of("EMEA", "Americas", "APAC");

  private final List<Row.Person> rows = new ArrayList<>();
  private final Ladder ladder;
  private final Dice dice;

  private Staff(Ladder ladder) {
    this.ladder = ladder;
    this.dice = new Dice(ladder.department);
  }

  static Staff sales(Size size, Season season) {
    return new Staff(SALES).hire(size.sales(), season);
  }

  static Staff operations(Size size, Season season) {
    return new Staff(OPERATIONS).hire(size.operations(), season);
  }

  /** Everybody, and after everybody the moves. */
  List<Row.Person> rows() {
    return rows;
  }

  /** The ids of those who do the work, in teams that lead themselves by their first. */
  List<String> workers() {
    return rows.stream()
        .filter(row -> row.from() == null)
        .filter(row -> row.level().equals(ladder.worker) || row.level().equals(ladder.leader))
        .map(Row.Person::externalId)
        .toList();
  }

  /** Those of a level, for a token to speak for. */
  List<String> of(String level) {
    return rows.stream()
        .filter(row -> row.from() == null && row.level().equals(level))
        .map(Row.Person::externalId)
        .toList();
  }

  private Staff hire(int people, Season season) {
    int teams = Math.min(ladder.teams.size(), Math.max(2, people / TEAM_SIZE));
    int managers = Math.max(ladder.manager.size(), teams / 3);
    String director = add(ladder.department, null, null, ladder.director);
    List<String> bosses = new ArrayList<>();
    for (int i = 0; i < managers; i++) {
      String level = ladder.manager.get(i % ladder.manager.size());
      bosses.add(add(ladder.department, null, director, level));
    }
    List<String> leaders = new ArrayList<>();
    for (int i = 0; i < teams; i++) {
      leaders.add(add(team(i), region(i), bosses.get(i % managers), ladder.leader));
    }
    for (int i = 0; rows.size() < people; i++) {
      add(team(i % teams), region(i % teams), leaders.get(i % teams), ladder.worker);
    }
    moveSome(teams, leaders, season);
    return this;
  }

  private String add(String team, String region, String manager, String level) {
    String id = "%s%03d".formatted(ladder.prefix, rows.size() + 1);
    String name = Names.person(ladder.prefix.equals(SALES.prefix) ? rows.size() : rows.size() + 97);
    rows.add(new Row.Person(id, name, team, ladder.department, region, manager, level, null));
    return id;
  }

  private void moveSome(int teams, List<String> leaders, Season season) {
    for (Row.Person row : List.copyOf(rows)) {
      if (row.level().equals(ladder.worker) && dice.chance(MOVES)) {
        int to = (ladder.teams.indexOf(row.team()) + 1) % teams;
        LocalDate day = season.first().plusMonths(dice.between(6, 20)).withDayOfMonth(1);
        rows.add(
            new Row.Person(
                row.externalId(),
                row.name(),
                team(to),
                row.department(),
                region(to),
                leaders.get(to),
                row.level(),
                day));
      }
    }
  }

  private String team(int index) {
    return ladder.teams.get(index);
  }

  private static String region(int team) {
    return REGIONS.get(team % REGIONS.size());
  }
}
