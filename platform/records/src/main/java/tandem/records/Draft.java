package tandem.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.events.Bounds;
import tandem.web.Money;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.RefusedException;

/**
 * The values that a document gives to fields of a record, read and checked one by one; what is
 * wrong is gathered. A field that the document empties has null. References are names until {@link
 * #resolve}.
 */
final class Draft {

  static final String EXTERNAL_ID = "externalId";
  private static final String REASON = "reason";
  private static final TextType LABEL = new TextType(Bounds.LABEL);
  private static final TextType WORDS = new TextType(Bounds.REASON);

  private final KindModel kind;
  private final Refusals refusals = new Refusals();
  private final Map<FieldModel, Object> values = new LinkedHashMap<>();
  private String externalId;
  private String reason;

  private Draft(KindModel kind) {
    this.kind = kind;
  }

  /** A whole record: what the document does not name is empty. */
  static Draft whole(KindModel kind, ObjectNode document) {
    Draft draft = new Draft(kind);
    kind.all().stream()
        .filter(field -> !field.readOnly())
        .forEach(field -> draft.values.put(field, null));
    draft.externalId = draft.text(document, EXTERNAL_ID, LABEL);
    draft.read(document, EXTERNAL_ID);
    draft.amounts(null);
    draft.refuseMissing();
    return draft;
  }

  /** A merge patch (RFC 7396) of a record: what it does not name stays as it is. */
  static Draft patch(KindModel kind, ObjectNode patch, Recorded old) {
    Draft draft = new Draft(kind);
    draft.reason = draft.text(patch, REASON, WORDS);
    kind.all().stream().filter(FieldModel::fresh).forEach(field -> draft.values.put(field, null));
    draft.read(patch, REASON);
    draft.amounts(old);
    draft.refuseMissing();
    return draft;
  }

  Refusals refusals() {
    return refusals;
  }

  /** Null where it has none. */
  String externalId() {
    return externalId;
  }

  /** Why it is changed; null where nobody said. */
  String reason() {
    return reason;
  }

  private String text(ObjectNode document, String name, TextType type) {
    JsonNode given = document.get(name);
    if (given == null || given.isNull()) {
      return null;
    }
    return switch (type.read(given)) {
      case Outcome.Done<Object>(Object text) -> (String) text;
      case Outcome.Refused<Object>(Refusal why) -> {
        refusals.add(why.about(name));
        yield null;
      }
    };
  }

  private void read(ObjectNode document, String besides) {
    for (Map.Entry<String, JsonNode> given : document.properties()) {
      FieldModel field = kind.field(given.getKey());
      if (field == null) {
        if (!besides.equals(given.getKey())) {
          refusals.invalid(given.getKey(), "json.unknown-field", given.getKey());
        }
      } else if (field.readOnly()) {
        refusals.invalid(field.name(), "record.read-only");
      } else if (given.getValue().isNull()) {
        values.put(field, null);
      } else {
        switch (field.type().read(given.getValue())) {
          case Outcome.Done<Object>(Object value) -> values.put(field, value);
          case Outcome.Refused<Object>(Refusal why) ->
              refusals.add(why.about(field.name() + (why.field() == null ? "" : why.field())));
        }
      }
    }
  }

  /** Makes minor units of the amounts that are given, and of those whose currency changes. */
  private void amounts(Recorded old) {
    for (FieldModel field : kind.all()) {
      if (field.type() instanceof AmountType(String named)) {
        FieldModel currency = kind.field(named);
        if (values.containsKey(field) || values.containsKey(currency)) {
          amount(field, currency, old);
        }
      }
    }
  }

  private void amount(FieldModel field, FieldModel currency, Recorded old) {
    String before = old == null ? null : (String) currency.of(old);
    BigDecimal amount =
        values.containsKey(field)
            ? (BigDecimal) values.get(field)
            : field.of(old) == null ? null : Money.amount((Long) field.of(old), before);
    String in = values.containsKey(currency) ? (String) values.get(currency) : before;
    if (amount == null) {
      values.put(field, null);
      values.put(currency, null);
    } else if (in == null) {
      if (!refusals.concern(currency.name())) {
        refusals.invalid(currency.name(), "required");
      }
    } else {
      try {
        values.put(field, Money.minorUnits(amount, in));
        values.put(currency, in);
      } catch (RefusedException e) {
        refusals.add(e.refusal().about(field.name()));
      }
    }
  }

  private void refuseMissing() {
    values.forEach(
        (field, value) -> {
          if (value == null && field.required() && !refusals.concern(field.name())) {
            refusals.invalid(field.name(), "required");
          }
        });
  }

  /** The names that a field of the draft refers by. */
  Stream<String> names(FieldModel reference) {
    return Stream.ofNullable((String) values.get(reference));
  }

  /**
   * Puts ids in the place of names; what names nothing is refused.
   *
   * @param found the ids, by field and name
   * @param known records of this kind that are there already, by their names
   * @return whether what is missing is of this kind, and may yet come
   */
  boolean resolve(Map<FieldModel, Map<String, UUID>> found, Map<String, ? extends Recorded> known) {
    boolean mayCome = false;
    for (Map.Entry<FieldModel, Map<String, UUID>> ids : found.entrySet()) {
      FieldModel field = ids.getKey();
      if (values.get(field) instanceof String name) {
        boolean own = ((ReferenceType) field.type()).to() == kind.type();
        UUID id = ids.getValue().get(name);
        if (id == null && own && known.containsKey(name)) {
          id = known.get(name).id();
        }
        values.put(field, id);
        if (id == null) {
          refusals.invalid(field.name(), "reference.unknown", name);
          mayCome |= own;
        }
      }
    }
    return mayCome;
  }

  /** Refuses what would change what stays as it was begun. Called when references are ids. */
  void refuseFixed(Recorded old) {
    values.forEach(
        (field, value) -> {
          if (field.fixed() && !Objects.equals(value, field.of(old))) {
            refusals.add(Refusal.conflict("record.fixed").about(field.name()));
          }
        });
  }

  /**
   * Gives the record its values.
   *
   * @return what the fields held before
   */
  Map<FieldModel, Object> apply(Object record) {
    Map<FieldModel, Object> before = new LinkedHashMap<>();
    values.forEach(
        (field, value) -> {
          before.put(field, field.of(record));
          field.set(record, value);
        });
    return before;
  }
}
