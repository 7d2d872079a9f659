package tandem.records;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tandem.acts.Money;

/** A record as callers and as events see it. */
final class RecordView {

  private RecordView() {}

  /** In an answer, with every field that it has. */
  static Map<String, Object> of(Recorded record) {
    KindModel kind = DeclaredKinds.of(record.getClass());
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", record.id());
    shown.put("externalId", record.externalId());
    shown.put("version", record.version().toString());
    kind.all().forEach(field -> shown.put(field.name(), value(kind, field, record)));
    if (record instanceof Withdrawable withdrawable) {
      shown.put("withdrawn", withdrawable.withdrawn());
    }
    return shown;
  }

  /** The names of what {@link #of} shows, in its order. */
  static List<String> names(KindModel kind) {
    return Stream.of(
            Stream.of("id", "externalId", "version"),
            kind.fields().keySet().stream(),
            Stream.of("withdrawn").filter(_ -> kind.withdrawable()))
        .flatMap(names -> names)
        .toList();
  }

  private static Object value(KindModel kind, FieldModel field, Recorded record) {
    return field.type() instanceof AmountType(String currency, long _) && field.of(record) != null
        ? Money.amount((Long) field.of(record), (String) kind.field(currency).of(record))
        : field.shown(record);
  }

  /** A kind's own facts, and the declared ones after them. */
  static Object told(Object own, Recorded record) {
    ObjectNode declared = facts(record);
    return declared.isEmpty() ? own : ((ObjectNode) Json.tree(own)).setAll(declared);
  }

  /** The facts of its events; what is empty is not there. */
  static ObjectNode facts(Recorded record) {
    ObjectNode facts = JsonNodeFactory.instance.objectNode();
    for (FieldModel field : DeclaredKinds.of(record.getClass()).facts()) {
      Object value = field.of(record);
      if (value != null) {
        facts.set(field.type().factName(field.name()), field.type().fact(value));
      } else if (field.type().isList()) {
        facts.putArray(field.type().factName(field.name()));
      }
    }
    return facts;
  }
}
