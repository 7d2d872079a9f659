package tandem.records;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tandem.imports.FieldType;
import tandem.imports.ImportColumn;

/**
 * A kind as the engine knows it, wherever it is declared. Immutable.
 *
 * @param help what it is; empty where its label says it
 * @param make makes an empty record
 * @param fields in the order of their declaration
 * @param sees the roles that see it; empty for everybody of the function
 * @param writes the roles that record and change it
 * @param scope the field of the person whose work it is; null where there is none
 * @param scopeTeam the field of the team whose work it is where it is no person's; null for none
 * @param display the field that names it to people; null where there is none
 * @param order what a list is sorted by
 * @param begins what its first event is called
 * @param imported what that of one from a file is called, and {@code reimported} that of a row that
 *     changes one
 * @param dated what documents call the time at which what they say happened
 * @param differences whether the event of a change names the fields that it changes
 * @param referredTo whether other services are told the external ids of its records
 * @param stays whether its records stay where the import is taken back that began them
 * @param ownImport whether the engine leaves its files to others
 * @param ownFacts whether its events have other facts before the declared ones
 * @param happened the dated facts that its events have before the declared ones
 */
record KindModel(
    String name,
    String plural,
    Label label,
    String help,
    String example,
    Class<? extends Recorded> type,
    Supplier<? extends Recorded> make,
    Map<String, FieldModel> fields,
    Set<String> sees,
    Set<String> writes,
    FieldModel scope,
    FieldModel scopeTeam,
    FieldModel display,
    String order,
    String begins,
    String imported,
    String reimported,
    List<String> dated,
    boolean differences,
    boolean referredTo,
    boolean stays,
    boolean ownImport,
    boolean ownFacts,
    DatedFacts happened) {

  Collection<FieldModel> all() {
    return fields.values();
  }

  FieldModel field(String field) {
    return fields.get(field);
  }

  /** The field that a document calls so; null where there is none. */
  FieldModel called(String name) {
    FieldModel field = fields.get(name);
    return field != null
        ? field
        : all().stream().filter(each -> each.aliases().contains(name)).findFirst().orElse(null);
  }

  /** The columns of a file that are given fields, and what they hold. */
  Map<String, FieldType> columns() {
    Map<String, FieldType> columns = new HashMap<>();
    columns.put(DraftReader.EXTERNAL_ID, FieldType.TEXT);
    dated.forEach(name -> columns.put(name, FieldType.INSTANT));
    for (FieldModel field : all()) {
      if (field.isGiven()) {
        columns.put(field.name(), field.type().cell());
        field.aliases().forEach(alias -> columns.put(alias, field.type().cell()));
      }
    }
    return Map.copyOf(columns);
  }

  /** The same with what people have to know of them, in the order of their declaration. */
  List<ImportColumn> importColumns() {
    Stream<ImportColumn> first =
        Stream.of(
            ImportColumn.of(
                    DraftReader.EXTERNAL_ID,
                    FieldType.TEXT,
                    "External id",
                    "外部编号",
                    "What the system calls it that it comes from.",
                    example)
                .needed());
    return Stream.of(
            first,
            dated.reversed().stream().limit(1).map(this::time),
            all().stream()
                .filter(field -> field.isGiven() && !dated.contains(field.name()))
                .map(FieldModel::importColumn))
        .flatMap(columns -> columns)
        .toList();
  }

  /** The time at which what a row says happened, by the kind's own name for it. */
  private ImportColumn time(String name) {
    return field(name) == null ? when(name) : field(name).importColumn();
  }

  /** A time of which nothing is declared. */
  static ImportColumn when(String name) {
    return ImportColumn.of(
        name,
        FieldType.INSTANT,
        "Occurred at",
        "发生时间",
        "When it happened; now if absent.",
        "2026-03-02T09:30:00Z");
  }

  /** What its events say of it. */
  List<FieldModel> facts() {
    return all().stream().filter(field -> field.is(Trait.FACT)).toList();
  }

  /** The fields that refer to other records. */
  Stream<FieldModel> references() {
    return all().stream().filter(field -> field.type() instanceof ReferenceType);
  }

  /** What its records wait for; null where it refers to no records of other services. */
  FieldModel awaited() {
    return field(Awaited.FIELD);
  }

  /** What a record waits for. */
  @SuppressWarnings("unchecked")
  List<Awaited> awaited(Recorded record) {
    List<Awaited> awaited = awaited() == null ? null : (List<Awaited>) awaited().of(record);
    return awaited == null ? List.of() : awaited;
  }

  /** Has a record wait for something, and for nothing else. */
  void await(Recorded record, List<Awaited> awaited) {
    awaited().set(record, awaited.isEmpty() ? null : awaited);
  }

  /** Whether its facts say where the person stood whose work it is. */
  boolean isPlaced() {
    return scope != null && !happened.isEmpty();
  }

  /** Whether nothing of its records can be changed once they are begun. */
  boolean isFixed() {
    return all().stream().noneMatch(field -> field.isGiven() && !field.is(Trait.FIXED));
  }

  boolean withdrawable() {
    return Withdrawable.class.isAssignableFrom(type);
  }

  /** {@code sales.product.amended.v1}. */
  String event(String service, String act) {
    return "%s.%s.%s.v1".formatted(service, name, act);
  }

  String path() {
    return "/api/v1/" + plural;
  }

  /** As the documents call a type of it: {@code SlaPolicy}. */
  String schema() {
    StringBuilder camel = new StringBuilder();
    for (String word : name.split("-", -1)) {
      camel.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
    }
    return camel.toString();
  }
}
