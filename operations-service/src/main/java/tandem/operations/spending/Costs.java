package tandem.operations.spending;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tandem.acts.ActTime;
import tandem.acts.Outcome;
import tandem.directory.Company;
import tandem.events.Holder;
import tandem.events.Moment;
import tandem.records.Occasion;
import tandem.records.Records;
import tandem.records.Refusals;
import tandem.records.Rules;
import tandem.records.Sight;

/** The costs, as far as they concern a caller. */
@ApplicationScoped
class Costs extends Records<Cost> {

  private final Purse purse;
  private final Company company;
  private final ActTime time;

  Costs(Purse purse, Company company, ActTime time) {
    this.purse = purse;
    this.company = company;
    this.time = time;
  }

  @Override
  protected void complete(Cost cost, Occasion occasion) {
    if (cost.isNew() && cost.function == null) {
      cost.function = purse.own();
    }
  }

  @Override
  protected Rules<Cost> rules(Collection<ObjectNode> documents) {
    Set<String> unknownTeams = purse.unknownTeams(documents);
    return new Rules<>(
        this::complete,
        (cost, refusals) -> {
          purse.check(cost.spender(), unknownTeams, refusals);
          check(cost, refusals);
        });
  }

  @Override
  protected void check(Cost cost, Refusals refusals) {
    if (cost.day.isAfter(company.day(time.now()))) {
      refusals.invalid("day", "act.in-future");
    }
  }

  @Override
  protected Outcome<Cost> allow(Cost cost, Occasion occasion) {
    return purse.allow(cost, cost.spender(), occasion);
  }

  @Override
  protected String seen(Sight sight, Map<String, Object> parameters) {
    return purse.seen(sight, parameters);
  }

  @Override
  protected Instant happened(Cost cost) {
    return company.start(cost.day);
  }

  @Override
  protected Function<Cost, Object> facts(Collection<Cost> some) {
    Function<Spender, Holder> holders = purse.holders(some.stream().map(Cost::spender).toList());
    return cost -> told(cost, new CostFacts(spent(cost, holders)));
  }

  private Moment spent(Cost cost, Function<Spender, Holder> holders) {
    return cost.withdrawn()
        ? null
        : Moment.of(company.start(cost.day), holders.apply(cost.spender()));
  }
}
