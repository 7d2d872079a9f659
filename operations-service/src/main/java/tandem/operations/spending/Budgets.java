package tandem.operations.spending;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import tandem.acts.Outcome;
import tandem.directory.Company;
import tandem.events.Holder;
import tandem.events.Moment;
import tandem.records.Occasion;
import tandem.records.Records;
import tandem.records.Refusals;
import tandem.records.Rules;
import tandem.records.Sight;

/** The budgets, as far as they concern a caller. */
@ApplicationScoped
class Budgets extends Records<Budget> {

  /** The key of the advisory lock; its digits have no meaning. */
  private static final long SETTING = 2_907_315_446L;

  private final Purse purse;
  private final Company company;

  Budgets(Purse purse, Company company) {
    this.purse = purse;
    this.company = company;
  }

  /** Waits until nobody else sets budgets, and keeps others from it until this transaction ends. */
  @Override
  protected void prepare() {
    getEntityManager()
        .createNativeQuery("select 1 from pg_advisory_xact_lock(" + SETTING + ")")
        .getSingleResult();
  }

  @Override
  protected void complete(Budget budget, Occasion occasion) {
    if (budget.isNew() && budget.function == null) {
      budget.function = purse.own();
    }
  }

  @Override
  protected Rules<Budget> rules(Collection<ObjectNode> documents) {
    Set<String> unknownTeams = purse.unknownTeams(documents);
    return new Rules<>(
        this::complete,
        (budget, refusals) -> {
          purse.check(budget.spender(), unknownTeams, refusals);
          check(budget, refusals);
        });
  }

  @Override
  protected boolean comparesRecords() {
    return true;
  }

  /** Of the same part and category there is one budget for any day. */
  @Override
  protected void check(Budget budget, Refusals refusals) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("id", budget.id());
    parameters.put("function", budget.function);
    parameters.put("team", budget.team);
    parameters.put("department", budget.department);
    parameters.put("category", budget.category);
    parameters.put("from", budget.from);
    parameters.put("to", budget.to);
    find(
            """
            from Budget b where b.id <> :id and not b.withdrawn and b.function = :function
            and b.team is not distinct from :team and b.department is not distinct from :department
            and b.category is not distinct from :category and b.from < :to and b.to > :from
            order by b.from
            """,
            parameters)
        .firstResultOptional()
        .ifPresent(other -> refusals.conflict("budget.overlaps", other.id(), other.from, other.to));
  }

  @Override
  protected Outcome<Budget> allow(Budget budget, Occasion occasion) {
    return purse.allow(budget, budget.spender(), occasion);
  }

  @Override
  protected String seen(Sight sight, Map<String, Object> parameters) {
    return purse.seen(sight, parameters);
  }

  @Override
  protected Function<Budget, Object> facts(Collection<Budget> some) {
    Function<Spender, Holder> holders = purse.holders(some.stream().map(Budget::spender).toList());
    return budget -> told(budget, new BudgetFacts(days(budget, holders.apply(budget.spender()))));
  }

  private List<BudgetFacts.Day> days(Budget budget, Holder holder) {
    return LongStream.range(0, budget.withdrawn() ? 0 : budget.days())
        .mapToObj(
            day ->
                new BudgetFacts.Day(
                    Moment.of(company.start(budget.from.plusDays(day)), holder),
                    budget.planned(day)))
        .toList();
  }
}
