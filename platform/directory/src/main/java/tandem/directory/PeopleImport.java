package tandem.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tandem.acts.By;
import tandem.imports.FieldType;
import tandem.imports.ImportColumn;
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

  private static final List<ImportColumn> COLUMNS =
      List.of(
          ImportColumn.of(
                  "externalId",
                  FieldType.TEXT,
                  "External id",
                  "外部编号",
                  "What the system calls the person that the row comes from.",
                  "E-117")
              .needed(),
          ImportColumn.of(
              "name",
              FieldType.TEXT,
              "Name",
              "姓名",
              "Stays as it is if absent; has to be said of somebody new.",
              "Lin Wei"),
          ImportColumn.of(
              "email",
              FieldType.TEXT,
              "Email",
              "电子邮件",
              "Stays in this service.",
              "lin.wei@example.com"),
          ImportColumn.of(
              "team",
              FieldType.TEXT,
              "Team",
              "团队",
              "From the first day in the place on, as are department, region, manager and level.",
              "North"),
          ImportColumn.of("department", FieldType.TEXT, "Department", "部门", null, "Key accounts"),
          ImportColumn.of("region", FieldType.TEXT, "Region", "区域", null, "EMEA"),
          ImportColumn.of(
              "manager",
              FieldType.TEXT,
              "Manager",
              "经理",
              "By id or external id; may come further down in the file.",
              "E-100"),
          ImportColumn.of(
              "level", FieldType.TEXT, "Level", "级别", "Of the career ladder.", "representative"),
          ImportColumn.of(
              "from",
              FieldType.DATE,
              "From",
              "起始日期",
              "The first day in this place, where it is not the person's first.",
              "2026-03-01"),
          ImportColumn.of(
              "leftOn",
              FieldType.DATE,
              "Left on",
              "离职日期",
              "The first day no longer here.",
              "2026-07-01"));

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
    return COLUMNS.stream().collect(Collectors.toMap(ImportColumn::field, ImportColumn::type));
  }

  @Override
  public List<ImportColumn> columns() {
    return COLUMNS;
  }

  @Override
  public Set<String> personal() {
    return Set.of("email");
  }

  /** A person has a row for each place. */
  @Override
  public String identity(ObjectNode fields) {
    String who = ImportType.super.identity(fields);
    return who == null ? null : who + " " + fields.path("from").asText();
  }

  @Override
  public List<RowOutcome> record(List<ImportRow> rows, Context context) {
    directory.holdAlone();
    By by = context.by();
    PeopleBatch batch =
        new PeopleBatch(rows.stream().map(row -> binder.bind(said(row), PersonRow.class)).toList());
    Map<String, UUID> found = directory.find(batch.references());
    batch.admit(found, context.notToBegin());
    batch.resolve(found);
    people.record(batch.newcomers(), by);
    batch.update(row -> context.notToChange().orElseGet(() -> people.update(row, by)));
    return batch.outcomes();
  }

  /** What its file changed; what it did not is as somebody may have changed it here since. */
  private static ObjectNode said(ImportRow row) {
    if (row.before() == null) {
      return row.fields();
    }
    Set<String> names = row.changed();
    names.addAll(List.of("externalId", "from"));
    return row.of(names);
  }
}
