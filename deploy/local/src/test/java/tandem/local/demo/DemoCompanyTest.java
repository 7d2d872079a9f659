package tandem.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoCompanyTest {

  private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);
  private static final Instant END = Instant.parse("2026-07-01T00:00:00Z");

  private final DemoCompany company = new DemoCompany(Size.SMALL, LAST_DAY);
  private final Map<String, String> customers =
      rows(Row.Customer.class)
          .collect(Collectors.toMap(Row.Customer::externalId, Row.Customer::externalId));

  @Test
  void isTheSameForTheSameDay() {
    DemoCompany again = new DemoCompany(Size.SMALL, LAST_DAY);

    assertThat(again.sales()).isEqualTo(company.sales());
    assertThat(again.operations(customers)).isEqualTo(company.operations(customers));
  }

  @Test
  void hasTheSizeItIsAskedFor() {
    Size large = new Size(60, 80, 400, 6, 1);

    List<List<? extends Row>> sales = new DemoCompany(large, LAST_DAY).sales();

    assertThat(ids(sales.get(0))).hasSize(60);
    assertThat(ids(sales.get(1))).hasSize(400);
  }

  @Test
  void namesOnlyRecordsThatItHas() {
    Set<String> known = ids(company.sales().stream().flatMap(List::stream).toList());

    assertThat(known)
        .containsAll(rows(Row.Opportunity.class).map(Row.Opportunity::owner).toList())
        .containsAll(rows(Row.Opportunity.class).map(Row.Opportunity::customer).toList())
        .containsAll(rows(Row.Opportunity.class).map(Row.Opportunity::product).toList());
  }

  @Test
  void namesManagersBeforeThePeopleTheyManage() {
    Set<String> seen = new HashSet<>();
    rows(Row.Person.class)
        .forEach(
            person -> {
              assertThat(person.manager() == null || seen.contains(person.manager())).isTrue();
              seen.add(person.externalId());
            });
  }

  @Test
  void closesNothingAfterItsLastDayNorBeforeItWasOpened() {
    assertThat(rows(Row.Opportunity.class).filter(row -> row.closedAt() != null))
        .allSatisfy(row -> assertThat(row.closedAt()).isBetween(row.openedAt(), END));
  }

  @Test
  void winsLosesAndLeavesOpen() {
    Map<String, Long> states =
        rows(Row.Opportunity.class)
            .collect(Collectors.groupingBy(Row.Opportunity::state, Collectors.counting()));

    assertThat(states).containsOnlyKeys("won", "lost", "open");
    assertThat(states.get("won")).isGreaterThan(300);
    assertThat(states.get("lost")).isGreaterThan(300);
  }

  @Test
  void creditsEachDealInFull() {
    assertThat(rows(Row.Deal.class))
        .isNotEmpty()
        .allSatisfy(
            deal ->
                assertThat(
                        deal.credits().stream()
                            .map(Row.Deal.Credit::share)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo("1"));
  }

  @Test
  void reworksSomeRunsAndAbandonsSome() {
    List<Row.Run> runs = runs().toList();

    assertThat(runs).anyMatch(run -> run.steps().stream().anyMatch(step -> step.rework() != null));
    assertThat(runs).anyMatch(run -> run.abandonedAt() != null);
    assertThat(runs).anyMatch(run -> run.completedAt() == null && run.abandonedAt() == null);
  }

  @Test
  void takesStepsOneAfterTheOther() {
    assertThat(runs())
        .allSatisfy(
            run -> {
              Instant now = run.requestedAt();
              for (Row.Run.Taken step : run.steps()) {
                assertThat(step.startedAt()).isAfterOrEqualTo(now).isBefore(END);
                now = step.completedAt() == null ? step.startedAt() : step.completedAt();
              }
            });
  }

  @Test
  void hasSomebodyForEachRole() {
    assertThat(company.callers())
        .hasSize(9)
        .containsEntry("sales-director", "S-001")
        .containsEntry("operations-director", "O-001");
  }

  private <R extends Row> Stream<R> rows(Class<R> type) {
    return company.sales().stream().flatMap(List::stream).filter(type::isInstance).map(type::cast);
  }

  private Stream<Row.Run> runs() {
    return company.operations(customers).stream()
        .flatMap(List::stream)
        .filter(Row.Run.class::isInstance)
        .map(Row.Run.class::cast);
  }

  private static Set<String> ids(List<? extends Row> rows) {
    return rows.stream().map(Row::externalId).collect(Collectors.toSet());
  }
}
