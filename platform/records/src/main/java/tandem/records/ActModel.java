package tandem.records;

import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An act as the engine knows it. Immutable.
 *
 * @param kind of the records that it is done to
 * @param path after that of a record
 * @param help null where the label says it all
 * @param to the state in which it leaves a record; null where it changes none
 * @param roles that may do it; empty for those that write the kind
 * @param rows the type of import whose rows are such acts; empty where none are
 * @param whens what requests call the time at which it happened; none where it says so itself
 * @param asked what is asked
 */
record ActModel(
    KindModel kind,
    String path,
    String event,
    Label label,
    String help,
    String to,
    Set<String> roles,
    String rows,
    List<String> whens,
    Parts asked) {

  private static final String PATH = "[a-z]+(-[a-z]+)*(/[a-z]+(-[a-z]+)*)?";

  /** Reads one from the class that declares itself. */
  static ActModel of(Class<?> type) {
    Act act = type.getAnnotation(Act.class);
    if (act == null) {
      throw new WrongDeclarationException(type, "has no @Act");
    }
    ParameterizedType generic = (ParameterizedType) type.getGenericSuperclass();
    Class<?> done = (Class<?>) generic.getActualTypeArguments()[0];
    Class<?> asked = (Class<?>) generic.getActualTypeArguments()[1];
    KindModel kind = DeclaredKinds.of(done.asSubclass(Recorded.class));
    try {
      ActModel model =
          new ActModel(
              kind,
              act.path(),
              act.event(),
              new Label(act.en(), act.zh()),
              act.help().isEmpty() ? null : act.help(),
              act.to().isEmpty() ? null : act.to(),
              Set.of(act.roles()),
              act.rows(),
              whens(act, kind),
              Parts.of(asked));
      model.check(type);
      return model;
    } catch (ReflectiveOperationException e) {
      throw new WrongDeclarationException(type, "cannot be read: " + e.getMessage());
    }
  }

  /** Some kinds know other words for it. */
  private static List<String> whens(Act act, KindModel kind) {
    return act.dated()
        ? Stream.of(
                Stream.of(DraftReader.OCCURRED_AT),
                kind.dated().stream().filter("at"::equals),
                Arrays.stream(act.whens()))
            .flatMap(names -> names)
            .toList()
        : List.of();
  }

  private void check(Class<?> type) {
    refuse(type, !path.matches(PATH), "has a path that is none: " + path);
    refuse(type, !label.isWhole(), "needs a label in both languages");
    for (FieldModel part : asked.all()) {
      refuse(
          type,
          !part.label().isWhole(),
          "asks for a field without a label in both languages: " + part.name());
      refuse(
          type,
          !part.hasSoundExample(),
          "asks for a field whose example is no value of it: " + part.name());
      refuse(
          type, whens.contains(part.name()), "asks for a field of a reserved name: " + part.name());
    }
    FieldModel state = kind.field("state");
    boolean known =
        to == null
            || (state != null
                && state.type() instanceof ChoiceType(var names)
                && names.containsKey(to));
    refuse(type, !known, "leads to a state that does not exist: " + to);
  }

  private static void refuse(Class<?> type, boolean wrong, String says) {
    if (wrong) {
      throw new WrongDeclarationException(type, says);
    }
  }

  /** The roles that may do it. */
  Set<String> allowed() {
    return roles.isEmpty() ? kind.writes() : roles;
  }

  /** As the documents call what is asked: {@code OpportunityAdvance}. */
  String schema() {
    StringBuilder camel = new StringBuilder(kind.schema());
    for (String word : path.split("[-/]", -1)) {
      camel.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
    }
    return camel.toString();
  }

  String description() {
    String leads = to == null ? null : "It is `%s` then.".formatted(to);
    return help == null ? leads : leads == null ? help : help + " " + leads;
  }
}
