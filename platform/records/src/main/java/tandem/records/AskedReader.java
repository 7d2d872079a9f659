package tandem.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tandem.acts.ActTime;
import tandem.acts.Outcome;
import tandem.acts.Refusal;

/** Reads what an act asks from a document; gathers what is wrong with it. */
@ApplicationScoped
class AskedReader {

  private static final InstantType TIME = new InstantType();

  private final RecordReferences referred;
  private final ActTime time;

  AskedReader(RecordReferences referred, ActTime time) {
    this.referred = referred;
    this.time = time;
  }

  /**
   * What is asked, and when it happened.
   *
   * @param what a record of the act's own
   */
  record Asked(Object what, Instant at) {}

  Outcome<Asked> read(ActModel act, ObjectNode document, Sight sight) {
    Refusals refusals = new Refusals();
    Map<String, JsonNode> left = new HashMap<>();
    document.properties().forEach(given -> left.put(given.getKey(), given.getValue()));
    Instant at = at(act, left, refusals);
    List<FieldModel> parts = act.asked().all();
    Object[] values = new Object[parts.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(parts.get(i), left, sight, refusals);
    }
    left.keySet().stream()
        .sorted()
        .forEach(name -> refusals.invalid(name, "json.unknown-field", name));
    return refusals.none()
        ? Outcome.done(new Asked(act.asked().make(values), at))
        : refusals.or(null);
  }

  private Instant at(ActModel act, Map<String, JsonNode> left, Refusals refusals) {
    Instant at = time.now();
    for (String name : act.whens()) {
      JsonNode given = left.remove(name);
      if (given != null && !given.isNull()) {
        switch (TIME.read(given).then(read -> time.past(name, (Instant) read))) {
          case Outcome.Done<Instant>(Instant said) -> at = said;
          case Outcome.Refused<Instant>(Refusal why) -> refusals.add(why.about(name));
        }
      }
    }
    return at;
  }

  private Object value(
      FieldModel part, Map<String, JsonNode> left, Sight sight, Refusals refusals) {
    JsonNode given = given(part, left);
    if (given == null) {
      if (part.isRequired()) {
        refusals.invalid(part.name(), "required");
      }
      return part.type().absent();
    }
    return switch (part.type().read(given)) {
      case Outcome.Refused<Object>(Refusal why) -> {
        refusals.add(why.about(part.name() + (why.field() == null ? "" : why.field())));
        yield null;
      }
      case Outcome.Done<Object>(Object value) -> {
        if (value == null && part.isRequired()) {
          refusals.invalid(part.name(), "required");
        }
        yield part.type() instanceof ReferenceType && value != null
            ? id(part, (String) value, sight, refusals)
            : value;
      }
    };
  }

  /** By whichever name; null for nothing. */
  private static JsonNode given(FieldModel part, Map<String, JsonNode> left) {
    JsonNode given = left.remove(part.name());
    for (String alias : part.aliases()) {
      JsonNode other = left.remove(alias);
      given = given == null ? other : given;
    }
    return given == null || given.isNull() ? null : given;
  }

  private UUID id(FieldModel part, String name, Sight sight, Refusals refusals) {
    UUID id = referred.find(part, Set.of(name), sight).get(name);
    if (id == null) {
      refusals.invalid(part.name(), "reference.unknown", name);
    }
    return id;
  }
}
