package tandem.operations.servicecase;

import static tandem.web.act.References.named;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tandem.directory.Company;
import tandem.directory.Directory;
import tandem.events.operations.CaseRecorded;
import tandem.operations.slapolicy.SlaPolicies;
import tandem.web.act.ActTime;
import tandem.web.act.By;
import tandem.web.imports.FieldType;
import tandem.web.imports.RequestImport;
import tandem.web.imports.RowBinder;

/** Imports cases, each as one event: a batch costs a few statements, however much happened. */
@Singleton
class CaseImport extends RequestImport<CaseRow> {

  private static final Map<String, FieldType> FIELDS =
      Map.ofEntries(
          Map.entry("externalId", FieldType.TEXT),
          Map.entry("function", FieldType.TEXT),
          Map.entry("category", FieldType.TEXT),
          Map.entry("severity", FieldType.TEXT),
          Map.entry("segment", FieldType.TEXT),
          Map.entry("customer", FieldType.TEXT),
          Map.entry("deal", FieldType.TEXT),
          Map.entry("subject", FieldType.TEXT),
          Map.entry("owner", FieldType.TEXT),
          Map.entry("team", FieldType.TEXT),
          Map.entry("openedAt", FieldType.INSTANT),
          Map.entry("respondedAt", FieldType.INSTANT),
          Map.entry("responses", FieldType.JSON),
          Map.entry("pauses", FieldType.JSON),
          Map.entry("transfers", FieldType.JSON),
          Map.entry("escalations", FieldType.JSON),
          Map.entry("resolvedAt", FieldType.INSTANT),
          Map.entry("resolutions", FieldType.JSON),
          Map.entry("closedAt", FieldType.INSTANT),
          Map.entry("withdrawnAt", FieldType.INSTANT),
          Map.entry("reason", FieldType.TEXT));

  private final EntityManager em;
  private final Directory directory;
  private final Company company;
  private final SlaPolicies policies;
  private final ActTime time;
  private final Cases cases;

  CaseImport(
      RowBinder binder,
      EntityManager em,
      Directory directory,
      Company company,
      SlaPolicies policies,
      ActTime time,
      Cases cases) {
    super("cases", CaseRow.class, FIELDS, binder);
    this.em = em;
    this.directory = directory;
    this.company = company;
    this.policies = policies;
    this.time = time;
    this.cases = cases;
  }

  @Override
  protected Batch<CaseRow> begin(List<CaseRow> rows, Context context) {
    directory.holdStill();
    return new CaseBatch(
        directory.find(named(rows, CaseRow::people)),
        cases.locked(named(rows, row -> Stream.of(row.externalId()))),
        policies.book(),
        company,
        time,
        batch -> write(batch, By.of(context)));
  }

  private void write(CaseBatch batch, By by) {
    List<ServiceCase> changed = batch.changed();
    cases.appendAll(
        changed,
        it -> by.act(Cases.type("recorded"), new CaseRecorded(), it.course().latestAt()),
        directory.placements(changed.stream().flatMap(it -> it.course().people()).toList()));
    batch.created().forEach(em::persist);
  }
}
