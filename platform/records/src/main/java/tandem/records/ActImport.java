package tandem.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.imports.FieldType;
import tandem.imports.ImportColumn;
import tandem.imports.ImportRow;
import tandem.imports.ImportType;
import tandem.imports.RowOutcome;

/**
 * Imports acts upon records of a kind: a row is one act, known again by an external id of its own,
 * so that it is done once. One that says something else later is refused: what was done is
 * corrected by other acts.
 *
 * @param <A> to what they are done
 */
final class ActImport<A extends Recorded> implements ImportType {

  private final Kinds.Done<A> act;
  private final AskedReader asked;
  private final RecordWriter writer;
  private final Map<String, FieldType> fields = new HashMap<>();

  ActImport(Kinds.Done<A> act, AskedReader asked, RecordWriter writer) {
    this.act = act;
    this.asked = asked;
    this.writer = writer;
    columns().forEach(column -> fields.put(column.field(), column.type()));
    act.model().whens().forEach(name -> fields.put(name, FieldType.INSTANT));
  }

  @Override
  public String name() {
    return act.model().rows();
  }

  @Override
  public Map<String, FieldType> fields() {
    return fields;
  }

  @Override
  public List<ImportColumn> columns() {
    KindModel kind = act.model().kind();
    Stream<ImportColumn> first =
        Stream.of(
            ImportColumn.of(
                    DraftReader.EXTERNAL_ID,
                    FieldType.TEXT,
                    "External id",
                    "外部编号",
                    "What the system calls the act that it comes from.",
                    "A-19")
                .needed(),
            ImportColumn.of(
                    kind.name(),
                    FieldType.TEXT,
                    kind.label().en(),
                    kind.label().zh(),
                    "To which it was done, by its id or external id.",
                    kind.example())
                .needed());
    Stream<ImportColumn> when = act.model().whens().stream().limit(1).map(KindModel::when);
    return Stream.of(first, when, act.model().asked().all().stream().map(FieldModel::importColumn))
        .flatMap(columns -> columns)
        .toList();
  }

  @Override
  public List<RowOutcome> record(List<ImportRow> rows, Context context) {
    Records<A> records = act.records();
    records.prepare();
    Map<String, A> found = records.locked(named(rows));
    RecordWriter.Pending<A> pending = writer.begin(records, context.by());
    List<RowOutcome> outcomes = new ArrayList<>();
    for (ImportRow row : rows) {
      outcomes.add(outcome(row, found, pending));
    }
    pending.write();
    return outcomes;
  }

  private Set<String> named(List<ImportRow> rows) {
    return rows.stream().map(this::reference).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  private String reference(ImportRow row) {
    JsonNode reference = row.fields().get(act.model().kind().name());
    return reference == null ? null : reference.textValue();
  }

  private RowOutcome outcome(ImportRow row, Map<String, A> found, RecordWriter.Pending<A> pending) {
    if (row.before() != null) {
      return new RowOutcome.Rejected(Refusal.conflict("import.act-done"));
    }
    for (String field : List.of(DraftReader.EXTERNAL_ID, act.model().kind().name())) {
      if (!row.fields().hasNonNull(field)) {
        return new RowOutcome.Rejected(Refusal.invalid(field, "required"));
      }
    }
    A record = found.get(reference(row));
    if (record == null) {
      return new RowOutcome.Rejected(
          Refusal.invalid(act.model().kind().name(), "reference.unknown", reference(row)));
    }
    return switch (done(row, record)) {
      case Outcome.Refused<Told>(Refusal why) -> new RowOutcome.Rejected(why);
      case Outcome.Done<Told>(Told told) -> {
        pending.acted(record, act.model().event(), told);
        yield new RowOutcome.Created();
      }
    };
  }

  private Outcome<Told> done(ImportRow row, A record) {
    ObjectNode document = row.fields().deepCopy();
    document.remove(List.of(DraftReader.EXTERNAL_ID, act.model().kind().name()));
    try {
      return record
          .standing()
          .then(_ -> asked.read(act.model(), document, Sight.EVERYTHING))
          .then(said -> act.does(record, said.what(), said.at()));
    } catch (RefusedException e) {
      return Outcome.refused(e.refusal());
    }
  }
}
