package tandem.operations.slapolicy;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.act.By;
import tandem.web.act.References;
import tandem.web.imports.FieldType;
import tandem.web.imports.ImportRow;
import tandem.web.imports.RequestImport;
import tandem.web.imports.RowBinder;
import tandem.web.imports.RowOutcome;

/** Imports policies. A company has few: a row is a request. */
@Singleton
class SlaPolicyImport extends RequestImport<SlaPolicyRequest> {

  private final References references;
  private final SlaPolicies policies;
  private final DefineSlaPolicy definePolicy;
  private final AmendSlaPolicy amendPolicy;

  SlaPolicyImport(
      RowBinder binder,
      References references,
      SlaPolicies policies,
      DefineSlaPolicy definePolicy,
      AmendSlaPolicy amendPolicy) {
    super(
        "sla-policies",
        SlaPolicyRequest.class,
        Map.of(
            "externalId", FieldType.TEXT,
            "name", FieldType.TEXT,
            "category", FieldType.TEXT,
            "severity", FieldType.TEXT,
            "segment", FieldType.TEXT,
            "responseMinutes", FieldType.WHOLE,
            "resolutionMinutes", FieldType.WHOLE,
            "calendar", FieldType.TEXT,
            "from", FieldType.DATE),
        binder);
    this.references = references;
    this.policies = policies;
    this.definePolicy = definePolicy;
    this.amendPolicy = amendPolicy;
  }

  @Override
  protected Batch<SlaPolicyRequest> begin(List<SlaPolicyRequest> requests, Context context) {
    By by = By.of(context);
    return oneByOne((row, said) -> record(row, said, by));
  }

  private Outcome<RowOutcome> record(ImportRow row, SlaPolicyRequest said, By by) {
    if (said.externalId() == null) {
      return Outcome.refused(Refusal.invalid("externalId", "required"));
    }
    Optional<SlaPolicy> known = references.find(SlaPolicy.class, said.externalId());
    if (known.isEmpty()) {
      return definePolicy
          .define(said, by)
          .map(policy -> imported(policy, row, new RowOutcome.Created()));
    }
    return policies
        .toChange(said.externalId(), IfMatch.ANY)
        .then(
            policy ->
                row.hash().equals(policy.importHash())
                    ? Outcome.done(new RowOutcome.Unchanged())
                    : update(policy, said, by)
                        .map(updated -> imported(updated, row, new RowOutcome.Updated())));
  }

  private Outcome<SlaPolicy> update(SlaPolicy policy, SlaPolicyRequest said, By by) {
    if (!policy.criteria().equals(said.criteria())) {
      return Outcome.refused(Refusal.conflict("sla-policy.other-cases"));
    }
    return policies
        .calendar(said.calendar())
        .map(
            calendar ->
                new PolicyEdition(
                    amendPolicy.from(said.from()),
                    said.responseMinutes(),
                    said.resolutionMinutes(),
                    calendar))
        .then(edition -> amendPolicy.amend(policy, said.name(), edition, null, by));
  }

  private static RowOutcome imported(SlaPolicy policy, ImportRow row, RowOutcome outcome) {
    policy.importedAs(row.hash());
    return outcome;
  }
}
