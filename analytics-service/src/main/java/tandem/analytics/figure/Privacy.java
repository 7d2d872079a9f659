package tandem.analytics.figure;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tandem.acts.Caller;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.analytics.metric.Metric;
import tandem.analytics.people.Groups;
import tandem.analytics.people.Part;
import tandem.analytics.people.PersonTree;
import tandem.analytics.people.PersonTreeReader;
import tandem.analytics.people.Sight;

/**
 * What a caller may see of people. Of those whose work the caller sees: everything. Of others: no
 * figures person by person and no single acts, but figures of whole groups that are large enough,
 * whatever filters a question has. For one answer; not thread-safe.
 */
public final class Privacy {

  /** Of who sees everybody. */
  public static final Privacy NONE = new Privacy(Sight.ALL, PersonTree.EMPTY);

  private final Sight sight;
  private final PersonTree tree;
  private final Map<Period, Groups> groups = new HashMap<>();

  Privacy(Sight sight, PersonTree tree) {
    this.sight = sight;
    this.tree = tree;
  }

  /** By the person tree as it is known now, whatever day is asked about. */
  public static Privacy of(Caller caller, Snapshot snapshot) throws SQLException {
    if (Sight.isWhole(caller)) {
      return NONE;
    }
    PersonTreeReader reader = new PersonTreeReader(snapshot.connection());
    PersonTree tree = reader.read();
    Optional<UUID> me =
        caller.person().isPresent() ? reader.find(caller.person().get()) : Optional.empty();
    return new Privacy(Sight.of(caller, me, tree, snapshot.today()), tree);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Privacy its && sight.equals(its.sight) && tree.equals(its.tree));
  }

  @Override
  public int hashCode() {
    return sight.hashCode();
  }

  /** Whether a value of a dimension may be named to the caller: people out of reach may not. */
  public boolean maySee(Dimension dimension, String value) {
    return !dimension.isPerson() || maySee(value);
  }

  /**
   * @param person an id
   */
  boolean maySee(String person) {
    return QuestionReader.id(person).filter(sight::sees).isPresent();
  }

  /** Whose work the single acts may be of; empty for everybody's. */
  public Optional<Sight> actsOf() {
    return sight.isWhole() ? Optional.empty() : Optional.of(sight);
  }

  /** Refuses to look at people out of reach one by one; to the caller, there are none such. */
  void check(Question question) {
    if (sight.seesAll(part(question))) {
      return;
    }
    question
        .filterOn(Dimension.PERSON)
        .flatMap(filter -> filter.values().stream().filter(value -> !maySee(value)).findFirst())
        .ifPresent(
            value -> {
              throw QuestionReader.wrong("filter", "figure.unknown-value", Dimension.PERSON, value);
            });
    if (question.isByPerson() && sight.people().isEmpty() && sight.functions().isEmpty()) {
      throw refused("figure.persons-out-of-reach");
    }
  }

  /** Whether a line stands in the answer: not those of people out of reach. */
  boolean shows(Question question, List<String> key) {
    int at = at(question, Dimension.PERSON);
    return at < 0
        || key.get(at) == null
        || maySee(key.get(at))
        || sight.seesAll(part(question, key));
  }

  /** Whether a figure is kept back, since too few people out of reach stand behind it. */
  boolean isClosed(Question question, List<String> key, Period period) {
    if (sight.isWhole()
        || question.isByPerson()
        || question.filterOn(Dimension.PERSON).isPresent()) {
      return false;
    }
    Part part = part(question, key);
    if (sight.seesAll(part)) {
      return false;
    }
    Groups its =
        groups.computeIfAbsent(period, days -> Groups.of(tree, sight, days.from(), days.to()));
    return isFinerThanTeams(question) ? !its.isSeen(part) : !its.isOpen(part);
  }

  /** Where nothing of an answer may be shown. */
  RefusedException tooSmall() {
    return refused("figure.group-too-small", Groups.SMALLEST);
  }

  private static boolean isFinerThanTeams(Question question) {
    return !Part.DIMENSIONS.containsAll(question.dimensions());
  }

  /** The part of the organisation that a line is about. */
  private static Part part(Question question, List<String> key) {
    Map<String, Set<String>> values = new HashMap<>(part(question).values());
    for (int i = 0; i < question.by().size(); i++) {
      Set<String> one = new HashSet<>();
      one.add(key.get(i));
      narrow(values, question.by().get(i).name(), one);
    }
    return new Part(values);
  }

  /** The part of the organisation that a whole question is about. */
  private static Part part(Question question) {
    Map<String, Set<String>> values = new HashMap<>();
    Metric.Function function = question.metric().function();
    if (function != Metric.Function.BOTH) {
      values.put(Part.FUNCTION, Set.of(function.id()));
    }
    for (Filter filter : question.filters()) {
      Set<String> some = new HashSet<>(filter.values());
      if (filter.orNone()) {
        some.add(null);
      }
      narrow(values, filter.dimension().name(), some);
    }
    return new Part(values);
  }

  private static void narrow(Map<String, Set<String>> values, String dimension, Set<String> to) {
    if (Part.DIMENSIONS.contains(dimension)) {
      Set<String> both = new HashSet<>(to);
      if (values.containsKey(dimension)) {
        both.retainAll(new HashSet<>(values.get(dimension)));
      }
      values.put(dimension, both);
    }
  }

  private static int at(Question question, String dimension) {
    return question.by().stream().map(Dimension::name).toList().indexOf(dimension);
  }

  private static RefusedException refused(String code, Object... arguments) {
    return new RefusedException(
        new Refusal(Refusal.Reason.FORBIDDEN, code, null, List.of(arguments)));
  }
}
