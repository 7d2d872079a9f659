package tandem.targets;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import tandem.acts.Caller;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.directory.Company;
import tandem.directory.Directory;
import tandem.events.Holder;
import tandem.events.targets.TargetFacts;
import tandem.records.Occasion;
import tandem.records.Records;
import tandem.records.Refusals;
import tandem.records.Rules;
import tandem.records.Sight;

/** The targets, as far as they concern a caller. */
@ApplicationScoped
class Targets extends Records<Target> {

  /** The key of the advisory lock; its digits have no meaning. */
  private static final long SETTING = 6_120_933_871L;

  private final Directory directory;
  private final Company company;
  private final Caller caller;
  private final Clock clock;

  Targets(Directory directory, Company company, Caller caller, Clock clock) {
    this.directory = directory;
    this.company = company;
    this.caller = caller;
    this.clock = clock;
  }

  /** Waits until nobody else sets targets, and keeps others from it until this transaction ends. */
  @Override
  protected void prepare() {
    getEntityManager()
        .createNativeQuery("select 1 from pg_advisory_xact_lock(" + SETTING + ")")
        .getSingleResult();
  }

  @Override
  protected void complete(Target target, Occasion occasion) {
    target.function = company.service();
  }

  @Override
  protected Rules<Target> rules(Collection<ObjectNode> documents) {
    Members members = Members.of(documents, company.service(), directory);
    Standing standing = new Standing(this::standing);
    return new Rules<>(
        this::complete, (target, refusals) -> check(target, members, standing, refusals));
  }

  private static void check(Target target, Members members, Standing standing, Refusals refusals) {
    Outcome<Period> checked =
        named(target, members)
            .then(
                member -> {
                  target.member = member;
                  return same(target);
                })
            .then(standing::free);
    if (checked instanceof Outcome.Refused<Period>(Refusal why)) {
      refusals.add(why);
    }
  }

  /** What a target stands for already need not be found again. */
  private static Outcome<String> named(Target target, Members members) {
    return target.stands() != null && target.stands().member().equals(target.member)
        ? Outcome.done(target.member)
        : members.member(target.dimension, target.member);
  }

  private static Outcome<Target> same(Target target) {
    return target.stands() == null || target.stands().equals(target.subject())
        ? Outcome.done(target)
        : Outcome.refused(Refusal.conflict("target.other-subject"));
  }

  /** Those that stand for parts of that metric. */
  private List<Target> standing(String metric) {
    return list("from Target where metric = ?1 and not withdrawn", metric);
  }

  /** Managers and directors set them, for what lies in their reach. */
  @Override
  protected Outcome<Target> allow(Target target, Occasion occasion) {
    return target.subject().within(occasion.sight())
        ? Outcome.done(target)
        : Outcome.refused(
            new Refusal(Refusal.Reason.FORBIDDEN, "target.out-of-reach", null, List.of()));
  }

  @Override
  protected Function<Target, TargetFacts> facts(Collection<Target> some) {
    return Target::facts;
  }

  /** Those of the function, of the own team and region, and of all teams and people in reach. */
  @Override
  protected String seen(Sight sight, Map<String, Object> parameters) {
    Holder own =
        caller
            .person()
            .flatMap(directory::find)
            .map(me -> directory.holderOn(me, clock.instant()))
            .orElse(Holder.NOBODY);
    Set<String> teams = new HashSet<>(sight.teams());
    if (own.team() != null) {
      teams.add(own.team());
    }
    parameters.put("teams", teams);
    parameters.put("regions", own.region() == null ? Set.of() : Set.of(own.region()));
    parameters.put(
        "people", sight.people().stream().map(UUID::toString).collect(Collectors.toSet()));
    return """
    (r.dimension = FUNCTION
     or (r.dimension = TEAM and r.member in :teams)
     or (r.dimension = REGION and r.member in :regions)
     or (r.dimension = PERSON and r.member in :people))
    """;
  }
}
