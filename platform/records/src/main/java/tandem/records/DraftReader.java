package tandem.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tandem.acts.Money;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.events.Bounds;

/** Reads a document by the fields of a kind, and checks them one by one; gathers what is wrong. */
final class DraftReader {

  static final String EXTERNAL_ID = "externalId";
  static final String OCCURRED_AT = "occurredAt";
  static final String REASON = "reason";
  private static final TextType LABEL = new TextType(Bounds.LABEL);
  private static final TextType WORDS = new TextType(Bounds.REASON);
  private static final InstantType TIME = new InstantType();

  private final KindModel kind;
  private final Refusals refusals = new Refusals();
  private final Map<FieldModel, Object> values = new LinkedHashMap<>();

  private DraftReader(KindModel kind) {
    this.kind = kind;
  }

  /** A whole record: what the document does not name is empty. */
  static Draft whole(KindModel kind, ObjectNode document) {
    DraftReader reader = new DraftReader(kind);
    kind.all().stream()
        .filter(FieldModel::isGiven)
        .filter(field -> !kind.dated().contains(field.name()))
        .forEach(field -> reader.values.put(field, null));
    String externalId = (String) reader.besides(document, EXTERNAL_ID, LABEL);
    Instant occurredAt = null;
    for (String name : kind.dated()) {
      Object at = reader.besides(document, name, TIME);
      occurredAt = at == null ? occurredAt : (Instant) at;
    }
    Set<String> besides = new HashSet<>(kind.dated());
    besides.add(EXTERNAL_ID);
    reader.read(document, besides, null);
    return new Draft(kind, reader.refusals, reader.values, externalId, null, occurredAt);
  }

  /** A merge patch (RFC 7396) of a record: what it does not name stays as it is. */
  static Draft patch(KindModel kind, ObjectNode patch, Recorded old) {
    DraftReader reader = new DraftReader(kind);
    kind.all().stream()
        .filter(field -> field.is(Trait.FRESH))
        .forEach(field -> reader.values.put(field, null));
    String reason = (String) reader.besides(patch, REASON, WORDS);
    Set<String> besides = new HashSet<>(Set.of(REASON));
    Instant occurredAt = null;
    if (kind.dated().contains(OCCURRED_AT)) {
      besides.add(OCCURRED_AT);
      occurredAt = (Instant) reader.besides(patch, OCCURRED_AT, TIME);
    }
    reader.read(patch, besides, old);
    return new Draft(kind, reader.refusals, reader.values, null, reason, occurredAt);
  }

  /** What a document has that is no field of the record; null for nothing. */
  private Object besides(ObjectNode document, String name, FieldType type) {
    JsonNode given = document.get(name);
    if (given == null || given.isNull()) {
      return null;
    }
    return switch (type.read(given)) {
      case Outcome.Done<Object>(Object value) -> value;
      case Outcome.Refused<Object>(Refusal why) -> {
        refusals.add(why.about(name));
        yield null;
      }
    };
  }

  /**
   * @param besides what the document may have that is no field
   * @param old null for a new record
   */
  private void read(ObjectNode document, Set<String> besides, Recorded old) {
    for (Map.Entry<String, JsonNode> given : document.properties()) {
      FieldModel field = besides.contains(given.getKey()) ? null : kind.called(given.getKey());
      if (field != null) {
        read(field, given.getValue());
      } else if (!besides.contains(given.getKey())) {
        refusals.invalid(given.getKey(), "json.unknown-field", given.getKey());
      }
    }
    amounts(old);
    refuseMissing();
  }

  private void read(FieldModel field, JsonNode given) {
    if (!field.isGiven()) {
      refusals.invalid(field.name(), "record.read-only");
    } else if (given.isNull()) {
      values.put(field, null);
    } else {
      switch (field.type().read(given)) {
        case Outcome.Done<Object>(Object value) -> values.put(field, value);
        case Outcome.Refused<Object>(Refusal why) ->
            refusals.add(why.about(field.name() + (why.field() == null ? "" : why.field())));
      }
    }
  }

  /** Makes minor units of the amounts that are given, and of those whose currency changes. */
  private void amounts(Recorded old) {
    for (FieldModel field : kind.all()) {
      if (field.isGiven() && field.type() instanceof AmountType(String named, long least)) {
        FieldModel currency = kind.field(named);
        if (values.containsKey(field) || values.containsKey(currency)) {
          amount(field, currency, least, old);
        }
      }
    }
  }

  private void amount(FieldModel field, FieldModel currency, long least, Recorded old) {
    String before = old == null ? null : (String) currency.of(old);
    BigDecimal amount =
        values.containsKey(field)
            ? (BigDecimal) values.get(field)
            : field.of(old) == null ? null : Money.amount((Long) field.of(old), before);
    String in = values.containsKey(currency) ? (String) values.get(currency) : before;
    if (amount == null) {
      values.put(field, null);
      values.put(currency, currency.is(Trait.ALONE) ? in : null);
    } else if (in == null) {
      if (!refusals.concern(currency.name())) {
        refusals.invalid(currency.name(), "required");
      }
    } else {
      try {
        long minor = Money.minorUnits(amount, in);
        if (minor < least) {
          refusals.invalid(field.name(), "record.least", Money.amount(least, in));
        }
        values.put(field, minor);
        values.put(currency, in);
      } catch (RefusedException e) {
        refusals.add(e.refusal().about(field.name()));
      }
    }
  }

  private void refuseMissing() {
    values.forEach(
        (field, value) -> {
          if (value == null && field.isRequired() && !refusals.concern(field.name())) {
            refusals.invalid(field.name(), "required");
          }
        });
  }
}
