package tandem.imports.example;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.imports.FieldType;
import tandem.imports.ImportColumn;
import tandem.imports.ImportRow;
import tandem.imports.ImportType;
import tandem.imports.RowBinder;
import tandem.imports.RowOutcome;

/**
 * Imports notes; a note waits for its parent. Dies as a process would at the title {@code kill}.
 */
@ApplicationScoped
public class NoteImport implements ImportType {

  /** How often it has yet to die. */
  public static final AtomicInteger DEATHS = new AtomicInteger();

  private static final List<ImportColumn> COLUMNS =
      List.of(
          ImportColumn.of("externalId", FieldType.TEXT, "External id", "外部编号", null, "n-1"),
          ImportColumn.of("title", FieldType.TEXT, "Title", "标题", null, "A note").needed(),
          ImportColumn.of("price", FieldType.JSON, "Price", "价格", null, null),
          ImportColumn.of("writtenAt", FieldType.INSTANT, "Written at", "写于", null, null),
          ImportColumn.of("parent", FieldType.TEXT, "Parent", "上级", null, "n-0"));

  private final RowBinder binder;
  private final Notes notes;

  @Inject
  NoteImport(RowBinder binder, Notes notes) {
    this.binder = binder;
    this.notes = notes;
  }

  @Override
  public String name() {
    return "notes";
  }

  @Override
  public Class<NoteRequest> row() {
    return NoteRequest.class;
  }

  @Override
  public Map<String, FieldType> fields() {
    return COLUMNS.stream().collect(Collectors.toMap(ImportColumn::field, ImportColumn::type));
  }

  @Override
  public List<ImportColumn> columns() {
    return COLUMNS;
  }

  @Override
  public List<RowOutcome> record(List<ImportRow> rows, Context context) {
    List<RowOutcome> outcomes = new ArrayList<>();
    for (ImportRow row : rows) {
      outcomes.add(
          switch (binder.bind(row, NoteRequest.class)) {
            case Outcome.Refused<NoteRequest>(Refusal why) -> new RowOutcome.Rejected(why);
            case Outcome.Done<NoteRequest>(NoteRequest request) -> record(row, request, context);
          });
    }
    return outcomes;
  }

  private RowOutcome record(ImportRow row, NoteRequest request, Context context) {
    if (request.title().equals("kill") && DEATHS.getAndDecrement() > 0) {
      throw new Killed();
    }
    if (request.parent() != null && notes.byExternalId(request.parent()).isEmpty()) {
      return new RowOutcome.Deferred(
          new Refusal(
              Refusal.Reason.INVALID, "not-found", "parent", List.of("note", request.parent())));
    }
    Note known = notes.byExternalId(request.externalId()).orElse(null);
    if (known == null) {
      notes.create(request, row.hash(), context.actor());
      return new RowOutcome.Created();
    }
    if (row.hash().equals(known.importHash())) {
      return new RowOutcome.Unchanged();
    }
    notes.rewrite(known, request, row.hash(), context.actor());
    return new RowOutcome.Updated(null);
  }

  /** No row's fault: nothing may catch it. */
  static final class Killed extends Error {

    private static final long serialVersionUID = 1L;
  }
}
