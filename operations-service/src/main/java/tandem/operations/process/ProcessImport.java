package tandem.operations.process;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.act.By;
import tandem.web.imports.FieldType;
import tandem.web.imports.ImportRow;
import tandem.web.imports.ImportType;
import tandem.web.imports.RowBinder;
import tandem.web.imports.RowOutcome;

/** Imports processes. A company has dozens, not thousands: a row is a request. */
@ApplicationScoped
class ProcessImport implements ImportType {

  private static final Map<String, FieldType> FIELDS =
      Map.of(
          "externalId", FieldType.TEXT,
          "name", FieldType.TEXT,
          "steps", FieldType.JSON,
          "promised", FieldType.TEXT);

  private final RowBinder binder;
  private final Processes processes;
  private final DefineProcess defineProcess;
  private final AmendProcess amendProcess;

  ProcessImport(
      RowBinder binder,
      Processes processes,
      DefineProcess defineProcess,
      AmendProcess amendProcess) {
    this.binder = binder;
    this.processes = processes;
    this.defineProcess = defineProcess;
    this.amendProcess = amendProcess;
  }

  @Override
  public String name() {
    return "processes";
  }

  @Override
  public Class<ProcessRequest> row() {
    return ProcessRequest.class;
  }

  @Override
  public Map<String, FieldType> fields() {
    return FIELDS;
  }

  @Override
  public List<RowOutcome> record(List<ImportRow> rows, Context context) {
    return rows.stream().map(row -> record(row, By.of(context))).toList();
  }

  private RowOutcome record(ImportRow row, By by) {
    return switch (binder.bind(row, ProcessRequest.class).then(said -> record(row, said, by))) {
      case Outcome.Done<RowOutcome>(RowOutcome outcome) -> outcome;
      case Outcome.Refused<RowOutcome>(Refusal why) -> new RowOutcome.Rejected(why);
    };
  }

  private Outcome<RowOutcome> record(ImportRow row, ProcessRequest said, By by) {
    if (said.externalId() == null) {
      return Outcome.refused(Refusal.invalid("externalId", "required"));
    }
    if (processes.find(Set.of(said.externalId())).isEmpty()) {
      return defineProcess
          .define(said, by)
          .map(process -> imported(process, row, new RowOutcome.Created()));
    }
    return processes
        .toChange(said.externalId(), IfMatch.ANY)
        .then(
            process ->
                row.hash().equals(process.importHash())
                    ? Outcome.done(new RowOutcome.Unchanged())
                    : amendProcess
                        .amend(process, said.definition(), null, by)
                        .map(amended -> imported(amended, row, new RowOutcome.Updated())));
  }

  private static RowOutcome imported(Process process, ImportRow row, RowOutcome outcome) {
    process.importedAs(row.hash());
    return outcome;
  }
}
