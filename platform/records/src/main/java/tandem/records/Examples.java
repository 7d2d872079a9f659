package tandem.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whole bodies of requests, made of the examples of the fields. Where one refers to a record, that
 * is the one of the example of its kind: they can be sent as they stand.
 */
final class Examples {

  private Examples() {}

  /** The body of a new record. */
  static ObjectNode created(KindModel kind) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put(DraftReader.EXTERNAL_ID, kind.example());
    return body.setAll(of(kind.all().stream().filter(FieldModel::isCreated).filter(usual(kind))));
  }

  /** A merge patch: of one field that need not be there, and of what only a change gives. */
  static ObjectNode changed(KindModel kind) {
    List<FieldModel> changed =
        kind.all().stream()
            .filter(FieldModel::isChanged)
            .filter(usual(kind))
            .filter(field -> field.type().example(field.example()) != null)
            .toList();
    Stream<FieldModel> one =
        Stream.concat(
                changed.stream().filter(field -> !field.isRequired() && !field.is(Trait.FRESH)),
                changed.stream())
            .limit(1);
    Stream<FieldModel> fresh = changed.stream().filter(field -> field.is(Trait.FRESH));
    ObjectNode body = of(Stream.concat(one, fresh));
    return body.put(DraftReader.REASON, "It was recorded wrongly.");
  }

  /** What an act asks. */
  static ObjectNode asked(ActModel act) {
    return of(act.asked().all().stream().filter(usual(act.kind())));
  }

  static ObjectNode of(Stream<FieldModel> fields) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    fields.forEach(
        field -> {
          JsonNode one = field.type().example(field.example());
          if (one != null) {
            body.set(field.name(), one);
          }
        });
    return body;
  }

  /** A record does not refer to itself. */
  private static Predicate<FieldModel> usual(KindModel kind) {
    return field ->
        !field.is(Trait.ASIDE)
            && !(field.type() instanceof ReferenceType(Class<?> to, String _) && to == kind.type());
  }
}
