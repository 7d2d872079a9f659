package tandem.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import tandem.acts.By;
import tandem.imports.FieldType;
import tandem.imports.ImportRow;
import tandem.imports.ImportType;
import tandem.imports.RowBinder;
import tandem.imports.RowOutcome;

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
  private final TakePeople people;

  PeopleImport(RowBinder binder, Directory directory, TakePeople people) {
    this.binder = binder;
    this.directory = directory;
    this.people = people;
  }

  @Override
  public String name() {
    return "people";
  }

  @Override
  public Class<PersonRow> row() {
    return PersonRow.class;
  }

  @Override
  public Map<String, FieldType> fields() {
    return FIELDS;
  }

  @Override
  public List<RowOutcome> record(List<ImportRow> rows, Context context) {
    directory.holdAlone();
    By by = context.by();
    PeopleBatch batch =
        new PeopleBatch(rows.stream().map(row -> binder.bind(row, PersonRow.class)).toList());
    batch.resolve(directory.find(batch.references()));
    people.record(batch.newcomers(), by);
    batch.update(row -> people.update(row, by));
    return batch.outcomes();
  }
}
