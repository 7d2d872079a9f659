package tandem.improvements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.acts.Caller;
import tandem.acts.Text;
import tandem.directory.Company;
import tandem.directory.Holders;
import tandem.directory.PlacedRecords;
import tandem.events.Moment;
import tandem.records.Occasion;
import tandem.records.Refusals;
import tandem.records.Rules;

/** The improvements; each is seen by those who see its owner's work. */
@ApplicationScoped
class Improvements extends PlacedRecords<Improvement> {

  private final Company company;

  Improvements(Company company) {
    this.company = company;
  }

  @Override
  protected void complete(Improvement improvement, Occasion occasion) {
    improvement.function = company.service();
    if (improvement.dimension == null) {
      improvement.dimension = Dimension.FUNCTION;
    }
    if (improvement.isNew() && improvement.owner == null) {
      improvement.owner =
          occasion.caller().flatMap(Caller::person).flatMap(directory::find).orElse(null);
    }
  }

  /** With one query for each dimension. */
  @Override
  protected Rules<Improvement> rules(Collection<ObjectNode> documents) {
    List<String> named =
        documents.stream()
            .map(document -> document.path("member"))
            .filter(JsonNode::isTextual)
            .map(member -> Text.kept(member.textValue()))
            .toList();
    Set<String> teams = directory.teams(named);
    Set<String> regions = directory.regions(named);
    return new Rules<>(
        this::complete,
        (improvement, refusals) -> {
          boolean isSaid = improvement.member != null && named.contains(improvement.member);
          Set<String> known = improvement.dimension == Dimension.TEAM ? teams : regions;
          if (isSaid && !known.contains(improvement.member)) {
            refuse(improvement, refusals);
          }
        });
  }

  private static void refuse(Improvement improvement, Refusals refusals) {
    refusals.invalid("member", "reference.unknown", improvement.member);
  }

  @Override
  protected Instant happened(Improvement improvement) {
    return improvement.latest();
  }

  @Override
  protected Stream<UUID> people(Improvement improvement) {
    return Stream.ofNullable(improvement.owner);
  }

  @Override
  protected ImprovementFacts facts(Improvement improvement, Holders holders) {
    return improvement.withdrawn()
        ? new ImprovementFacts(null, null, null)
        : new ImprovementFacts(
            moment(improvement, improvement.startedAt, holders),
            moment(improvement, improvement.keptAt, holders),
            moment(improvement, improvement.reversedAt, holders));
  }

  private static Moment moment(Improvement improvement, Instant at, Holders holders) {
    return at == null ? null : Moment.of(at, holders.on(improvement.owner, at));
  }

  @Override
  protected String concerned() {
    return """
    select id from improvement
    where owner = :person and not withdrawn and started_at < :until
      and coalesce(kept_at, reversed_at, started_at) >= :from
    order by id
    """;
  }
}
