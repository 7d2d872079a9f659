package tandem.analytics.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {

  static final String SHIPPED = resource("/catalogue.yaml");

  @Test
  void everyShippedMetricSaysWhatItIs() {
    assertThat(Catalogue.parse(SHIPPED).metrics().values())
        .allSatisfy(
            metric -> {
              assertThat(metric.definition(Locale.ENGLISH)).isNotBlank();
              assertThat(metric.definition(Locale.SIMPLIFIED_CHINESE))
                  .isNotEqualTo(metric.definition(Locale.ENGLISH));
            });
  }

  @Test
  void theShippedCatalogueDeclaresTheseMetrics() {
    assertThat(Catalogue.parse(SHIPPED).metrics().keySet())
        .containsExactlyInAnyOrder(
            "revenue",
            "new-customers",
            "new-customer-revenue",
            "customer-acquisition-cost",
            "repeat-purchase",
            "customer-retention",
            "quota-attainment",
            "win-rate",
            "lost-value",
            "sales-cycle",
            "average-deal-size",
            "discount-rate",
            "lead-conversion",
            "lead-response-time",
            "forecast-accuracy",
            "pipeline-coverage",
            "pipeline-velocity",
            "process-cycle-time",
            "lead-time",
            "process-efficiency",
            "throughput",
            "rework-rate",
            "first-pass-yield",
            "sla-compliance",
            "first-response-time",
            "time-to-resolve",
            "first-contact-resolution",
            "reopen-rate",
            "complaint-rate",
            "backlog",
            "on-time-delivery",
            "project-quality",
            "cost-per-case",
            "cost-per-unit",
            "budget-variance",
            "activity-volume",
            "relationship-care",
            "activity-time",
            "csat",
            "nps",
            "ces",
            "handoff-lag",
            "promise-kept",
            "early-case-rate",
            "complaints-after-sale",
            "sales-after-complaint",
            "repeat-after-kept-promise",
            "repeat-after-broken-promise",
            "repeat-after-sla-met",
            "repeat-after-sla-missed",
            "revenue-per-service-hour");
  }

  /**
   * What was never recorded is not zero: a figure of nothing says what has to be recorded. Of what
   * was open at the start of a period, something has to have been known then.
   */
  @Test
  void noMetricHasAFigureOfNothing() {
    Fraction one = Fraction.of(1);

    assertThat(Catalogue.parse(SHIPPED).metrics().values())
        .filteredOn(metric -> metric.recorded().isEmpty())
        .filteredOn(metric -> metric.reads().positions().isEmpty())
        .allSatisfy(
            metric ->
                assertThat(metric.value().evaluate(it -> isTime(it) ? one : Fraction.ZERO))
                    .as(metric.id())
                    .isInstanceOf(Formula.Result.Undefined.class));
  }

  private static boolean isTime(Operand operand) {
    return operand instanceof Operand.Days
        || operand instanceof Operand.Target
        || operand instanceof Operand.Left;
  }

  @Test
  void noEnglishWordStandsInAChineseName() {
    assertThat(Catalogue.parse(SHIPPED).metrics().values())
        .extracting(metric -> metric.names().get("zh"))
        .allSatisfy(name -> assertThat(name).matches("(SLA)?\\p{IsHan}+"));
  }

  @Test
  void aMeasureIsKeptInTheSetsWhoseDimensionsItHas() {
    Catalogue catalogue = Catalogue.parse(SHIPPED);

    assertThat(setsOf(catalogue, "deal.gross"))
        .containsExactlyInAnyOrder(
            "function",
            "team",
            "month",
            "department",
            "region",
            "product",
            "person",
            "customer",
            "family");
    assertThat(setsOf(catalogue, "run.cycle"))
        .containsExactlyInAnyOrder(
            "function", "team", "month", "department", "region", "process", "person", "customer");
    assertThat(setsOf(catalogue, "deal.with-early-case")).doesNotContain("customer", "family");
  }

  @Test
  void whatIsSaidOfTeamsAloneHasNoFigureByPerson() {
    for (String metric :
        List.of("cost-per-case", "cost-per-unit", "budget-variance", "customer-acquisition-cost")) {
      assertThat(Catalogue.parse(SHIPPED).metrics().get(metric).reads().dimensions())
          .extracting(Column::name)
          .contains("function", "team", "department", "region")
          .doesNotContain("person", "level");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          on: opportunity.won, duration: [opened, won] | on: opportunity.wonn                | unknown moment of opportunity 'wonn'
          on: opportunity.won, duration: [opened, won] | on: chance.won                      | unknown kind in 'chance.won'
          on: opportunity.won, duration: [opened, won] | on: opportunity.won, sum: stage     | 'stage' is no number
          on: opportunity.won, duration: [opened, won] | on: opportunity.won, sum: amount    | unknown column 'amount'
          on: opportunity.won, duration: [opened, won] | on: opportunity.won, duration: [won]| unknown column 'won'
          on: opportunity.won, duration: [opened, won] | on: opportunity.won, sun: amount    | Unrecognized field
          where: steps > distinctSteps                 | where: steps                        | is no comparison
          stage: text                                  | stage: string                       | not one of the values accepted
          distribution: run.lead                       | distribution: run.led               | unknown measure 'run.led'
          formula: count(run.completed) / days            | formula: count(run.ended) / days        | unknown measure 'run.ended'
          formula: count(run.completed) / days            | formula: count(run.completed) per days  | expected an operator or the end
          counter: throughput                          | counter: throughputs                | unknown metric 'throughputs'
          dimensions: [function, team]                 | dimensions: [squad]                 | no measure has 'squad'
          customer.industry]                           | product.family]                     | its references are to several kinds
          product: [family]                            | product: [colour]                   | unknown attribute 'colour'
          product: [family]                            | product: [listPrice]                | 'listPrice' is no text
          product: [family]                            | item: [family]                      | unknown kind in 'item'
          direction: down                              | direction: sideways                 | not one of the values accepted
          score >= 4                                   | score >= four                       | unknown column 'four'
          reopenedAfterMillis <= 14d                   | reopenedAfterMillis <= 14x          | is no time such as 14d
          window: 14d                                  | window: a fortnight                 | is no time such as 14d
          first: deal,                                 | first: sale,                        | unknown column 'sale'
          first: customer                              | first: [customer]                   | FirstLine
          first: { same: customer, within: 90d }       | first: { within: 90d }              | Missing required creator property 'same'
          first: { same: customer, within: 90d }       | first: { same: buyer, within: 90d } | measures, deal.new-customer-gross: unknown column 'buyer'
          first: { same: customer, within: 90d }       | first: { same: customer, within: 3 }| measures, deal.new-customer-gross: '3' is no time such as 14d
          first: { same: customer, within: 90d }       | first: { same: customer, until: 9d }| Unrecognized field
          within: 90d, of: deal.gross                  | within: 90d, of: deal.net           | measures, deal.new-customer-refunded: unknown moment of deal 'net'
          within: 90d, of: deal.gross                  | within: 90d, of: case.opened        | measures, deal.new-customer-refunded: first is of what happens to a deal itself
          followed: { by: deal.gross, same: customer   | followed: { by: case.opened, same: deal | unknown column 'deal'
          same: customer                               | same: opportunity                   | unknown column 'opportunity'
          duration: [deal.gross, started]              | duration: [opportunity.won, started]| unknown column 'opportunity'
          done: process-run.completed                  | done: case.resolvd                  | measures, deal.promise-kept: unknown moment of case 'resolvd'
          done: process-run.completed                  | done: opportunity.won               | measures, deal.promise-kept: unknown column 'deal'
          of: gross, on: promisedOn                    | of: net, on: promisedOn             | facts, deal, promised: unknown journal of deal 'net'
          of: gross, on: promisedOn                    | of: gross, on: currency             | facts, deal, promised: 'currency' is no date
          of: gross, on: promisedOn                    | of: gross, on: soldOn               | facts, deal, promised: unknown attribute 'soldOn'
          unless: cancellations                        | unless: returns                     | facts, deal, promised: unknown journal of deal 'returns'
          promised: { of: gross                        | refunds: { of: gross                | facts, deal, refunds: there is such a journal in the events
          target(revenue)                              | target(turnover)                    | unknown metric 'turnover'
          stock(case.open)                             | stock(case.opn)                     | unknown measure 'case.opn'
          ages: case.open                              | ages: run.in-progress               | since when
          without: [person, level]                     | without: [squad]                    | unknown dimension 'squad'
          distinct(people.active)                      | distinct(people.idle)               | metrics, activity-volume: unknown distinct 'people.idle'
          of: person, among: activity.done             | of: person, among: activity.sent    | distinct, people.active: unknown measure 'activity.sent'
          of: person, among: activity.done             | of: person, among: deal.new-customer| distinct, people.active: what counts by other records cannot be counted once
          of: person, among: activity.done             | of: squad, among: activity.done     | distinct, people.active: unknown dimension 'squad'
          of: person, among: activity.done             | of: person                          | Missing required creator property 'among'
          across: [kind, direction, outcome]           | across: [colour]                    | distinct, people.active: unknown dimension 'colour'
          also: { among: activity.contact, within: 30d } | also: { among: activity.contact } | Missing required creator property 'within'
          also: { among: activity.contact, within: 30d } | also: { among: cost.none, within: 30d } | distinct, customers.cared-for: unknown measure 'cost.none'
          customer, among: deal.closed, within: 365d, also | customer, among: deal.closed, also | distinct, customers.cared-for: what members are also is asked within days
          customer, among: deal.closed, within: 365d } | customer, among: deal.closed, within: 1y } | distinct, customers.active: '1y' is no time such as 14d
          full: true, at: start }                      | full: true, at: middle }            | not one of the values accepted
          within: 365d, full: true, at: start }        | at: start }                         | distinct, customers.at-start: who is a member at an end is asked within days
          within: 365d, full: true, at: start }        | full: true }                        | distinct, customers.at-start: who is a member at an end is asked within days
          case is known                                | ticket is known                     | measures, activity.service-time: unknown column 'ticket'
          where: category = complaint, same            | where: colour = red, same           | measures, deal.with-complaint: unknown column 'colour'
          across: [kind, direction, outcome]           | across: [person]                    | distinct, people.active: 'person' tells the members apart
          each: person, with: forecast.committed       | each: squad, with: forecast.committed | forecast-accuracy, cells: unknown dimension 'squad'
          each: person, with: forecast.committed       | each: from, with: forecast.committed | forecast-accuracy, cells: unknown dimension 'from'
          each: person, with: forecast.committed       | each: person, with: forecast.comited | forecast-accuracy, cells: unknown measure 'forecast.comited'
          each: person, with: forecast.committed       | each: person, with: deal.refunded   | cells: 'deal.refunded' is not read by the formula
          cells: { each: person, with: forecast.committed } | counter: win-rate               | forecast-accuracy: abs() needs cells
          abs(sum(deal.gross) - sum(forecast.committed)) | abs(sum(deal.gross) / sum(forecast.committed)) | forecast-accuracy: abs() is of counts and sums
          committed: sum(forecast.committed)           | committed: stock(case.open)          | forecast-accuracy, cells: in cells there are counts and sums alone
          committed: sum(forecast.committed)           | committed: target(revenue)           | forecast-accuracy, cells: in cells there are counts and sums alone
          expected: expectedCloseOn }                  | expected: stage }                    | positions, pipeline.expected: 'stage' is no date
          expected: expectedCloseOn }                  | expected: closeOn }                  | positions, pipeline.expected: unknown attribute 'closeOn'
          pipeline.expected: { of: opportunities       | pipeline.expected: { of: cases       | positions, pipeline.expected: how much of 'cases' is open is told by its stock
          pipeline.expected: { of: opportunities       | pipeline.expected: { of: leads       | positions, pipeline.expected: unknown open work 'leads'
          opportunities, at: start                     | opportunities, at: noon              | not one of the values accepted for Enum class: [START, END]
          in: stages, after: afterMillis               | in: steps, after: afterMillis        | positions, pipeline.qualified: unknown journal of opportunity 'steps'
          in: stages, after: afterMillis               | in: stages, after: reached           | positions, pipeline.qualified: 'reached' is no number
          in: stages, after: afterMillis               | in: stages                           | Missing required creator property 'after'
          opportunities: open(pipeline.expected)       | opportunities: open(pipeline.open)   | metrics, pipeline-coverage: unknown position 'pipeline.open'
          left: left(revenue)                          | left: left(win-rate)                 | metrics, pipeline-coverage: of 'win-rate', which does not add up, nothing is left
          left: left(revenue)                          | left: left(turnover)                 | metrics, pipeline-coverage: unknown metric 'turnover'
          recorded: opportunity.opened                 | distribution: opportunity.cycle      | metrics, pipeline-velocity: what trails has neither a window nor cells nor a distribution
          trailing: 90d                                | trailing: 3m                         | metrics, pipeline-velocity: '3m' is no time such as 14d
          """)
  void whatCannotBeMeantIsRefusedWithItsPlace(String good, String bad, String problem) {
    assertThat(SHIPPED).contains(good);
    assertThatThrownBy(() -> Catalogue.parse(SHIPPED.replace(good, bad)))
        .isInstanceOf(CatalogueException.class)
        .hasMessageContaining(problem);
  }

  private static Set<String> setsOf(Catalogue catalogue, String measure) {
    return catalogue.sets().values().stream()
        .filter(set -> set.keeps(catalogue.measures().get(measure)))
        .map(DimensionSet::name)
        .collect(Collectors.toSet());
  }

  private static String resource(String name) {
    try (InputStream in = CatalogueTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
