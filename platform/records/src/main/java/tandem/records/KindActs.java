package tandem.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the engine and the acts of a kind do to its records, and what each event says of it beside
 * the facts.
 */
final class KindActs {

  private static final String AMENDED = "amended";
  private static final String WITHDRAWN = "withdrawn";
  private static final String UNDONE = "undone";
  private static final String LINKED = "linked";

  private KindActs() {}

  /**
   * The JSON Schema of each act, by its name.
   *
   * @param declared what can be done to its records besides; their events say what was asked
   */
  static Map<String, Object> of(KindModel kind, List<ActModel> declared, boolean isLinked) {
    Map<String, Object> acts = new LinkedHashMap<>();
    Stream.of(kind.begins(), kind.imported())
        .forEach(act -> acts.put(act, says(Map.of(), List.of())));
    if (!kind.isFixed()) {
      acts.put(AMENDED, amended(kind));
      acts.putIfAbsent(kind.reimported(), says(Map.of(), List.of()));
    }
    declared.forEach(act -> acts.put(act.event(), asked(act.asked())));
    if (kind.isPlaced()) {
      acts.put(Restated.ACT, restated());
    }
    if (kind.withdrawable()) {
      acts.put(
          WITHDRAWN,
          says(
              Json.ordered(
                  "reason",
                  Json.ordered("type", "string", "examples", List.of("It was recorded twice."))),
              List.of("reason")));
    }
    if (!kind.stays()) {
      acts.put(UNDONE, undone());
    }
    if (isLinked) {
      acts.put(LINKED, linked());
    }
    return acts;
  }

  /** What is personal is in no event. */
  private static Map<String, Object> asked(Parts asked) {
    List<FieldModel> told = asked.all().stream().filter(part -> !part.is(Trait.PERSONAL)).toList();
    Map<String, Object> properties = new LinkedHashMap<>();
    told.forEach(part -> properties.put(part.name(), part.factSchema()));
    return says(
        properties, told.stream().filter(FieldModel::isRequired).map(FieldModel::name).toList());
  }

  /** Of a move of somebody who has a part in it, or of another record. */
  private static Map<String, Object> restated() {
    return says(
        Json.ordered(
            "because",
            Json.ordered(
                "type",
                "string",
                "description",
                "The type of the event that changed the facts",
                "examples",
                List.of("operations.person.moved.v1")),
            "of",
            Json.ordered(
                "type",
                "string",
                "format",
                "uuid",
                "description",
                "To whom or what it happened",
                "examples",
                List.of("01980000-0000-7000-8000-000000000a01"))),
        List.of("because", "of"));
  }

  private static Map<String, Object> undone() {
    return says(
        Json.ordered(
            "undoes",
            Json.ordered(
                "type",
                "string",
                "format",
                "uuid",
                "description",
                "The import that had begun it",
                "examples",
                List.of("01980000-0000-7000-8000-000000000f02"))),
        List.of("undoes"));
  }

  /** Of what another service has told. */
  private static Map<String, Object> linked() {
    return says(
        Json.ordered(
            "fields",
            Json.ordered(
                "type",
                "array",
                "items",
                Map.of("type", "string"),
                "description",
                "The names of those that refer to it",
                "examples",
                List.of(List.of("customer")))),
        List.of("fields"));
  }

  private static Map<String, Object> amended(KindModel kind) {
    Map<String, Object> reason =
        Json.ordered(
            "type",
            "string",
            "description",
            "Absent where none was given",
            "examples",
            List.of("It was recorded wrongly."));
    return kind.differences()
        ? says(Json.ordered("fields", fields(kind), "reason", reason), List.of("fields"))
        : says(Json.ordered("reason", reason), List.of());
  }

  private static Map<String, Object> fields(KindModel kind) {
    return Json.ordered(
        "type",
        "array",
        "items",
        Map.of("type", "string"),
        "description",
        "The names of those that changed",
        "examples",
        List.of(kind.all().stream().limit(1).map(FieldModel::name).toList()));
  }

  private static Map<String, Object> says(Map<String, Object> properties, List<String> required) {
    Map<String, Object> says = Json.ordered("type", "object", "properties", properties);
    if (!required.isEmpty()) {
      says.put("required", required);
    }
    return says;
  }
}
