package tandem.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The people of one function: a director, managers, a leader for each team, and those who do the
 * work. Some of them change teams once, on the first of a month.
 */
final class Staff {

  private static final int TEAM_SIZE = 6;
  private static final double MOVES = 0.15;
  private static final List<String> REGIONS = List.of("EMEA", "Americas", "APAC");

  /** A team in a month: people change teams on the first of one. */
  private record TeamInMonth(String team, LocalDate month) {}

  private final List<Row.Person> rows = new ArrayList<>();
  private final Map<String, TreeMap<LocalDate, String>> teams = new HashMap<>();
  private final Map<TeamInMonth, List<String>> members = new HashMap<>();
  private final Ladder ladder;
  private final Dice dice;

  private Staff(Ladder ladder) {
    this.ladder = ladder;
    this.dice = new Dice(ladder.department());
  }

  static Staff sales(Size size, Season season) {
    return new Staff(Ladder.SALES).hire(size.sales(), season);
  }

  static Staff operations(Size size, Season season) {
    return new Staff(Ladder.OPERATIONS).hire(size.operations(), season);
  }

  /** Everybody, and after everybody the moves. */
  List<Row.Person> rows() {
    return rows;
  }

  /** The ids of those who do the work, in teams that lead themselves by their first. */
  List<String> workers() {
    return rows.stream()
        .filter(row -> row.from() == null)
        .filter(row -> row.level().equals(ladder.worker()) || row.level().equals(ladder.leader()))
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

  /** The names of the teams that there are. */
  List<String> teams() {
    return rows.stream()
        .filter(row -> row.level().equals(ladder.leader()))
        .map(Row.Person::team)
        .toList();
  }

  /** The team of somebody who does the work, on a day. */
  String teamOn(String person, LocalDate day) {
    return teams.get(person).floorEntry(day).getValue();
  }

  /** Those who do the work of a team, on a day. */
  List<String> members(String team, LocalDate day) {
    return members.computeIfAbsent(
        new TeamInMonth(team, day.withDayOfMonth(1)),
        its ->
            workers().stream().filter(who -> teamOn(who, its.month()).equals(its.team())).toList());
  }

  private Staff hire(int people, Season season) {
    int count = Math.min(ladder.teams().size(), Math.max(2, people / TEAM_SIZE));
    int managers = Math.max(ladder.manager().size(), count / 3);
    String director = add(ladder.department(), null, null, ladder.director());
    List<String> bosses = new ArrayList<>();
    for (int i = 0; i < managers; i++) {
      String level = ladder.manager().get(i % ladder.manager().size());
      bosses.add(add(ladder.department(), null, director, level));
    }
    List<String> leaders = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      leaders.add(add(team(i), region(i), bosses.get(i % managers), ladder.leader()));
    }
    for (int i = 0; rows.size() < people; i++) {
      add(team(i % count), region(i % count), leaders.get(i % count), ladder.worker());
    }
    moveSome(count, leaders, season);
    return this;
  }

  private String add(String team, String region, String manager, String level) {
    String id = "%s%03d".formatted(ladder.prefix(), rows.size() + 1);
    String name = Names.person(rows.size() + ladder.firstName());
    rows.add(new Row.Person(id, name, team, ladder.department(), region, manager, level, null));
    teams.put(id, new TreeMap<>(Map.of(LocalDate.MIN, team)));
    return id;
  }

  private void moveSome(int count, List<String> leaders, Season season) {
    for (Row.Person row : List.copyOf(rows)) {
      if (row.level().equals(ladder.worker()) && dice.chance(MOVES)) {
        int to = (ladder.teams().indexOf(row.team()) + 1) % count;
        LocalDate day = season.month(dice.between(3, 20));
        teams.get(row.externalId()).put(day, team(to));
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
    return ladder.teams().get(index);
  }

  private static String region(int team) {
    return REGIONS.get(team % REGIONS.size());
  }
}
