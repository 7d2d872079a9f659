package tandem.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.imports.FieldType;
import tandem.web.imports.ImportRow;
import tandem.web.imports.ImportType;
import tandem.web.imports.RowBinder;
import tandem.web.imports.RowOutcome;

/**
 * Imports people. The first row of a person gives the place that reaches back without bound; a
 * further one with a day moves the person from that day on, one without corrects the first place. A
 * row whose manager is still to come waits for the end of the file.
 */
@ApplicationScoped
class PeopleImport implements ImportType {

  private static final Map<String, FieldType> FIELDS =
      Map.of(
          "externalId", FieldType.TEXT,
          "name", FieldType.TEXT,
          "email", FieldType.TEXT,
          "team", FieldType.TEXT,
          "department", FieldType.TEXT,
          "region", FieldType.TEXT,
          "manager", FieldType.TEXT,
          "level", FieldType.TEXT,
          "from", FieldType.DATE,
          "leftOn", FieldType.DATE);

  private final RowBinder binder;
  private final Directory directory;
  private final RecordPerson recordPerson;
  private final UpdatePerson updatePerson;

  PeopleImport(
      RowBinder binder, Directory directory, RecordPerson recordPerson, UpdatePerson updatePerson) {
    this.binder = binder;
    this.directory = directory;
    this.recordPerson = recordPerson;
    this.updatePerson = updatePerson;
  }

  @Override
  public String name() {
    return "people";
  }

  @Override
  public Class<PersonRequest> row() {
    return PersonRequest.class;
  }

  @Override
  public Map<String, FieldType> fields() {
    return FIELDS;
  }

  @Override
  public List<RowOutcome> record(List<ImportRow> rows, Context context) {
    directory.holdAlone();
    Recording recording = new Recording(context.actor(), null, context.knownAt());
    PeopleBatch batch = new PeopleBatch(rows.stream().map(this::bind).toList());
    batch.resolve(directory.find(batch.references()));
    recordPerson.recordAll(batch.newcomers(), recording);
    batch.update(row -> updatePerson.update(row, recording));
    return batch.outcomes();
  }

  private Outcome<PersonRequest> bind(ImportRow row) {
    return binder
        .bind(row, PersonRequest.class)
        .then(
            said ->
                said.externalId() == null
                    ? Outcome.refused(Refusal.invalid("externalId", "required"))
                    : Outcome.done(said));
  }
}
