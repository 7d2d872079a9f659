package tandem.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.acts.ActTime;
import tandem.acts.Outcome;
import tandem.acts.Refusal;

/**
 * The values that a document gives to fields of a record, and what is wrong with them. A field that
 * the document empties has null. References are names until {@link #resolve}.
 */
final class Draft {

  private final KindModel kind;
  private final Refusals refusals;
  private final Map<FieldModel, Object> values;
  private final List<Awaited> awaited = new ArrayList<>();
  private final String externalId;
  private final String reason;
  private final Instant occurredAt;

  /**
   * @param externalId null where it has none, like {@code reason} and {@code occurredAt}
   */
  Draft(
      KindModel kind,
      Refusals refusals,
      Map<FieldModel, Object> values,
      String externalId,
      String reason,
      Instant occurredAt) {
    this.kind = kind;
    this.refusals = refusals;
    this.values = values;
    this.externalId = externalId;
    this.reason = reason;
    this.occurredAt = occurredAt;
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

  /** When it happened; null where nobody said. */
  Instant occurredAt() {
    return occurredAt;
  }

  /** The names that a field of the draft refers by. */
  Stream<String> names(FieldModel reference) {
    return Stream.ofNullable((String) values.get(reference));
  }

  /**
   * Puts ids in the place of names; what names nothing is awaited where others may tell it, else
   * refused.
   *
   * @param known records of this kind that are there already, by their names
   * @return whether what is missing is of this kind, and may yet come
   */
  boolean resolve(Found found, Map<String, ? extends Recorded> known) {
    boolean mayCome = false;
    for (FieldModel field : found.fields()) {
      if (values.get(field) instanceof String name) {
        boolean own = ((ReferenceType) field.type()).to() == kind.type();
        UUID id = found.id(field, name);
        if (id == null && own && known.containsKey(name)) {
          id = known.get(name).id();
        }
        values.put(field, id);
        if (id == null && found.elsewhere().contains(field)) {
          awaited.add(new Awaited(field.name(), ((ReferenceType) field.type()).kind(), name));
        } else if (id == null) {
          refusals.invalid(field.name(), "reference.unknown", name);
          mayCome |= own;
        }
      }
    }
    return mayCome;
  }

  /** Refuses times that are yet to come. */
  void refuseFuture(ActTime time) {
    refuseFuture(time, DraftReader.OCCURRED_AT, occurredAt);
    values.forEach(
        (field, value) -> {
          if (field.is(Trait.PAST)) {
            refuseFuture(time, field.name(), (Instant) value);
          }
        });
  }

  private void refuseFuture(ActTime time, String name, Instant at) {
    if (time.past(name, at) instanceof Outcome.Refused<Instant>(Refusal why)) {
      refusals.add(why);
    }
  }

  /** Refuses what only acts give. */
  void refuseActs() {
    values.forEach(
        (field, value) -> {
          if (field.is(Trait.BY_ACT) && value != null) {
            refusals.invalid(field.name(), "record.by-act");
          }
        });
  }

  /** Refuses what would change what stays as it was begun. Called when references are ids. */
  void refuseFixed(Recorded old) {
    values.forEach(
        (field, value) -> {
          if (field.is(Trait.FIXED) && !Objects.equals(value, field.of(old))) {
            refusals.add(Refusal.conflict("record.fixed").about(field.name()));
          }
        });
  }

  /** Refuses what would give or take what acts give, and files. */
  void refuseByAct(Recorded old) {
    values.forEach(
        (field, value) -> {
          if (field.is(Trait.BY_ACT) && (value == null) != (field.of(old) == null)) {
            refusals.add(Refusal.conflict("record.by-act").about(field.name()));
          }
        });
  }

  /**
   * Refuses what was changed since, beside the source of this draft.
   *
   * @param before what the source said before; fields of it that cannot be read say nothing
   */
  void refuseChangedBeside(Draft before, Recorded record) {
    values.forEach(
        (field, value) -> {
          FieldType type = field.type();
          Object now = field.is(Trait.ASKED) ? null : type.given(field.of(record));
          boolean isChanged =
              before.values.containsKey(field)
                  && !field.is(Trait.ASKED)
                  && !Objects.deepEquals(now, type.given(before.values.get(field)))
                  && !Objects.deepEquals(now, type.given(value));
          if (isChanged) {
            refusals.add(Refusal.conflict("import.changed-here").about(field.name()));
          }
        });
  }

  /** Refuses what acts change once the record is begun. */
  void refuseBegun(Recorded old) {
    values.forEach(
        (field, value) -> {
          if (field.is(Trait.BEGUN) && !Objects.equals(value, field.of(old))) {
            refusals.add(Refusal.conflict("record.begun").about(field.name()));
          }
        });
  }

  /** Has a row leave as it is what it does not give and what cannot change. */
  void keepFixed() {
    values.entrySet().removeIf(value -> value.getKey().is(Trait.FIXED) && value.getValue() == null);
  }

  /**
   * The names of the fields that hold something else than they did before, once the record is
   * complete.
   */
  List<String> differences(Map<FieldModel, Object> before, Recorded record) {
    return kind.all().stream()
        .filter(before::containsKey)
        .filter(field -> !field.is(Trait.FRESH) || values.get(field) != null)
        .filter(field -> !Objects.deepEquals(before.get(field), field.of(record)))
        .map(FieldModel::name)
        .toList();
  }

  /**
   * Gives the record its values.
   *
   * @return what the fields held before; nothing of a new one
   */
  Map<FieldModel, Object> apply(Recorded record) {
    Map<FieldModel, Object> before = new LinkedHashMap<>();
    values.forEach(
        (field, value) -> {
          before.put(field, record.isNew() ? null : field.of(record));
          field.set(record, value);
        });
    await(record, before);
    return before;
  }

  /** What the draft refers to takes the place of what the same fields waited for. */
  private void await(Recorded record, Map<FieldModel, Object> before) {
    if (kind.awaited() != null) {
      List<Awaited> old = kind.awaited(record);
      List<Awaited> now =
          Stream.concat(
                  old.stream().filter(one -> !values.containsKey(kind.field(one.field()))),
                  awaited.stream())
              .toList();
      before.put(kind.awaited(), old.isEmpty() ? null : old);
      kind.await(record, now);
    }
  }

  /** Takes back what was applied. */
  static void restore(Map<FieldModel, Object> before, Recorded record) {
    before.forEach((field, value) -> field.set(record, field.is(Trait.ASKED) ? null : value));
  }
}
