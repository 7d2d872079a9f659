package tandem.analytics.figure;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tandem.web.Caller;
import tandem.web.Refusal;
import tandem.web.RefusedException;
import tandem.web.Roles;

/**
 * What a caller may see of people. Who may not see persons gets figures broken down by person only
 * of groups that hide each one, of one's own work always, and of acts not who did them.
 *
 * @param seesPersons whether all of it
 * @param own the caller's own person; empty for a machine
 */
public record Privacy(boolean seesPersons, Set<String> own) {

  /** A smaller group of people is not broken down by person. */
  static final int SMALLEST_GROUP = 5;

  private static final Set<String> SEE_PERSONS =
      Set.of(
          Roles.ADMIN,
          Roles.ANALYST,
          Roles.SALES_MANAGER,
          Roles.SALES_DIRECTOR,
          Roles.OPERATIONS_MANAGER,
          Roles.OPERATIONS_PRODUCT_MANAGER,
          Roles.OPERATIONS_DIRECTOR);

  public static Privacy of(Caller caller, Names names) throws SQLException {
    Optional<String> person = caller.person();
    Set<String> own = new HashSet<>();
    if (person.isPresent()) {
      person.flatMap(QuestionReader::id).ifPresent(id -> own.add(id.toString()));
      own.addAll(names.ids(Dimension.PERSON, person.get()));
    }
    return new Privacy(caller.hasAny(SEE_PERSONS), Set.copyOf(own));
  }

  public boolean maySee(String person) {
    return seesPersons || own.contains(person);
  }

  /** Refuses to look at few others' work alone. */
  void check(Question question) {
    question
        .filterOn(Dimension.PERSON)
        .filter(filter -> !filter.values().stream().allMatch(this::maySee))
        .filter(filter -> filter.values().size() < SMALLEST_GROUP)
        .ifPresent(
            filter -> {
              throw tooSmall();
            });
  }

  /** Refuses the answer if it shows a group of few persons, one by one. */
  void check(Question question, Set<List<String>> keys) {
    if (!question.isByPerson()) {
      return;
    }
    int at = question.by().stream().map(Dimension::name).toList().indexOf(Dimension.PERSON);
    Map<List<String>, Set<String>> groups = new HashMap<>();
    for (List<String> key : keys) {
      List<String> group = new ArrayList<>(key);
      String person = group.remove(at);
      if (person != null) {
        groups.computeIfAbsent(group, its -> new HashSet<>()).add(person);
      }
    }
    for (Set<String> persons : groups.values()) {
      if (persons.size() < SMALLEST_GROUP && !persons.stream().allMatch(this::maySee)) {
        throw tooSmall();
      }
    }
  }

  static RefusedException tooSmall() {
    return new RefusedException(
        new Refusal(
            Refusal.Reason.FORBIDDEN, "figure.group-too-small", null, List.of(SMALLEST_GROUP)));
  }
}
