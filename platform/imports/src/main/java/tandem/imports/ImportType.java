package tandem.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import tandem.acts.By;
import tandem.acts.Refusal;
import tandem.imports.log.Trace;

/**
 * A type of record that can be imported; a bean of the feature that owns the record. Its rows go
 * through the same acts as requests do.
 */
public interface ImportType {

  /** As the request names it: {@code opportunities}. */
  String name();

  /** The fields a row may have and what they hold; others are refused by name. */
  Map<String, FieldType> fields();

  /** The same, with what people have to know of them. */
  List<ImportColumn> columns();

  /** What a row is about: two rows of one file about the same must not contradict each other. */
  default String identity(ObjectNode fields) {
    JsonNode externalId = fields.get("externalId");
    return externalId == null ? null : externalId.asText();
  }

  /**
   * How a case of an event log becomes a row.
   *
   * @return empty where cases of logs are no records of the type
   */
  default Optional<Function<Trace, ObjectNode>> cases(Mapping mapping) {
    return Optional.empty();
  }

  /** Fields that are about people in private: of them nothing is kept beside the record. */
  default Set<String> personal() {
    return Set.of();
  }

  /** The columns that exported files have and no import sets. */
  default Set<String> passedOver() {
    return Set.of();
  }

  /**
   * The record that a row is bound to: it says what the lists and objects of a row hold; any other
   * class where they hold no times.
   */
  default Class<?> row() {
    return Object.class;
  }

  /** The roles of which an importer needs one; beside the administrator, who may import all. */
  default Set<String> roles() {
    return Set.of();
  }

  /**
   * Records a batch of rows in the current transaction, with sets rather than loops where it can.
   * Give each row to {@link RowBinder} to have it as a request record. An exception fails the
   * batch: it is rolled back and its rows are given again one by one, so that one row never stops
   * others.
   *
   * @param context who imports, and as of when it is known
   * @return an outcome for each row, in the order of the rows
   */
  List<RowOutcome> record(List<ImportRow> rows, Context context);

  /**
   * A record that an import began.
   *
   * @param told when a file told last of it
   */
  record Begun(String name, Instant told) {}

  /** What an undo leaves as it is. */
  static RowOutcome stays() {
    return new RowOutcome.Rejected(Refusal.conflict("import.stays"));
  }

  /**
   * Takes back records that an import began, in the current transaction: as though they had never
   * been. Stays what was acted upon since, and what others refer to.
   *
   * @param undone the import that began them
   * @return an outcome for each, in their order
   */
  default List<RowOutcome> remove(UUID undone, List<Begun> begun, Context context) {
    return begun.stream().<RowOutcome>map(_ -> stays()).toList();
  }

  /** Whether a row tells a record so that the row before, told again, takes it back. */
  default boolean isTakenBack() {
    return false;
  }

  /** Which rows of a file are taken. */
  enum Mode {
    ALL,
    /** Those of records that are there already are left alone. */
    ONLY_CREATE,
    /** Those of records that are not there are rejected. */
    ONLY_UPDATE
  }

  /**
   * @param actor the subject of the token that asked for the import
   * @param knownAt null for now; given only to those who may backfill
   * @param lastCall whether a deferred row will not be tried again: what is still unresolved will
   *     be rejected with the deferral's refusal
   */
  record Context(String actor, Instant knownAt, Mode mode, boolean lastCall) {

    /** A row of a record that is not there yet, where none may be begun. */
    public Optional<RowOutcome> notToBegin() {
      return mode == Mode.ONLY_UPDATE
          ? Optional.of(
              new RowOutcome.Rejected(Refusal.invalid("externalId", "import.only-update")))
          : Optional.empty();
    }

    /** A row of a record that is there already, where none may be changed. */
    public Optional<RowOutcome> notToChange() {
      return mode == Mode.ONLY_CREATE ? Optional.of(new RowOutcome.Unchanged()) : Optional.empty();
    }

    /** Who records the rows. */
    public By by() {
      return new By(actor, knownAt);
    }

    Context forTheLastTime() {
      return new Context(actor, knownAt, mode, true);
    }
  }
}
