package tandem.records;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** What a declaration must keep to, whichever kind it is. */
final class Declarations {

  /** What every record has, and what every request may have. */
  static final Set<String> RESERVED =
      Set.of(
          "id",
          "externalId",
          "version",
          "reason",
          "occurredAt",
          "knownAt",
          "custom",
          "sort",
          "limit",
          "cursor",
          "history",
          "withdrawn");

  private static final String NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

  private Declarations() {}

  static void check(KindModel kind) {
    refuse(kind, !kind.name().matches(NAME), "has a name that is none: " + kind.name());
    refuse(kind, !kind.plural().matches(NAME), "has a plural that is none: " + kind.plural());
    refuse(kind, !kind.label().isWhole(), "needs a label in both languages");
    refuse(kind, kind.writes().isEmpty(), "can be recorded by nobody");
    String by = kind.order().startsWith("-") ? kind.order().substring(1) : kind.order();
    FieldModel order = kind.field(by);
    refuse(
        kind,
        !by.equals("id") && (order == null || !order.is(Trait.SORT)),
        "is sorted by what no list can be sorted by: " + kind.order());
    refuse(
        kind,
        kind.awaited() == null && kind.references().anyMatch(Declarations::mayComeLater),
        "refers to records of other services, and has no field " + Awaited.FIELD);
    Set<String> facts = new HashSet<>();
    for (FieldModel field : kind.all()) {
      check(kind, field);
      refuse(
          kind,
          field.is(Trait.FACT) && !facts.add(field.type().factName(field.name())),
          "has two facts of one name: " + field.type().factName(field.name()));
    }
  }

  private static boolean mayComeLater(FieldModel reference) {
    return reference.isGiven() && ((ReferenceType) reference.type()).to() == null;
  }

  private static void check(KindModel kind, FieldModel field) {
    Predicate<String> is = RESERVED::contains;
    refuse(
        kind,
        field.isGiven() && is.test(field.name()),
        "has a field of a reserved name: " + field.name());
    refuse(
        kind,
        !field.label().isWhole(),
        "has a field without a label in both languages: " + field.name());
    refuse(
        kind,
        field.is(Trait.PERSONAL) && field.is(Trait.FACT),
        "has a personal field among its facts: " + field.name());
    refuse(
        kind,
        field.is(Trait.ASKED) && field.is(Trait.FACT),
        "has a fact of what is only asked for: " + field.name());
    refuse(
        kind,
        !field.hasSoundExample(),
        "has an example that is no value of its field: " + field.name());
    if (field.type() instanceof AmountType(String currency, long _)) {
      FieldModel of = kind.field(currency);
      refuse(
          kind,
          of == null || !(of.type() instanceof CurrencyType),
          "has an amount without its field of currency: " + field.name());
    }
  }

  private static void refuse(KindModel kind, boolean wrong, String says) {
    if (wrong) {
      throw new WrongDeclarationException(kind.type(), says);
    }
  }
}
