package tandem.local.demo;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoCompanyTest {

  private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);
  private static final Instant END = Instant.parse("2026-07-01T00:00:00Z");

  private static final Instant BEGIN = Instant.parse("2024-07-01T00:00:00Z");

  private static final DemoCompany COMPANY = new DemoCompany(Size.DEMO, LAST_DAY);
  private static final List<Row> ROWS = rows(COMPANY);

  @Test
  void isTheSameForTheSameDay() {
    DemoCompany again = new DemoCompany(Size.DEMO, LAST_DAY);

    assertThat(rows(again)).isEqualTo(ROWS);
  }

  @Test
  void hasTheSizeItIsAskedFor() {
    assertThat(ids(COMPANY.market().get(0))).hasSize(Size.DEMO.sales());
    assertThat(ids(COMPANY.market().get(1))).hasSize(Size.DEMO.customers());
    assertThat(ids(COMPANY.operations().get(0))).hasSize(Size.DEMO.operations());
  }

  @Test
  void namesOnlyRecordsThatItHas() {
    Set<String> known = ids(ROWS);

    assertThat(known)
        .containsAll(rows(Row.Opportunity.class).map(Row.Opportunity::owner).toList())
        .containsAll(rows(Row.Opportunity.class).map(Row.Opportunity::customer).toList())
        .containsAll(rows(Row.Opportunity.class).map(Row.Opportunity::product).toList())
        .containsAll(rows(Row.Survey.class).map(Row.Survey::owner).toList());
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

  /** What outlives the month in which it was opened is told while it is open, and as it ended. */
  @Test
  void tellsOfOpportunitiesBeforeTheyEnd() {
    Map<String, List<Row.Opportunity>> told =
        rows(Row.Opportunity.class).collect(Collectors.groupingBy(Row.Opportunity::externalId));

    assertThat(told.values())
        .allSatisfy(
            its -> {
              Row.Opportunity open = its.getFirst();
              Row.Opportunity ended = its.getLast();
              assertThat(its).hasSize(outlivesItsMonth(ended) ? 2 : 1);
              assertThat(open.state()).isEqualTo(its.size() == 2 ? "open" : ended.state());
              assertThat(open.expectedAmount()).isEqualTo(ended.expectedAmount());
            });
  }

  private static boolean outlivesItsMonth(Row.Opportunity row) {
    return row.closedAt() != null && !month(row.openedAt()).equals(month(row.closedAt()));
  }

  private static YearMonth month(Instant at) {
    return YearMonth.from(at.atZone(ZoneOffset.UTC));
  }

  @Test
  void answersConvertsAndGivesUpLeadsInOrder() {
    List<Row.Lead> leads = rows(Row.Lead.class).toList();

    assertThat(leads).anyMatch(lead -> lead.owner() == null);
    assertThat(leads).anyMatch(lead -> lead.disqualifiedAt() != null);
    assertThat(leads.stream().filter(lead -> lead.convertedAt() != null))
        .hasSizeGreaterThan(300)
        .allSatisfy(
            lead ->
                assertThat(lead.qualifiedAt()).isBetween(lead.capturedAt(), lead.convertedAt()));
    assertThat(leads)
        .allSatisfy(lead -> assertThat(lead.capturedAt()).isBetween(BEGIN, END))
        .noneMatch(lead -> lead.convertedAt() != null && lead.disqualifiedAt() != null);
  }

  /** Who bought before the two years did so in the books, too, and is not new in them. */
  @Test
  void findsNewCustomersAtAnEvenPace() {
    Map<String, Instant> firstDeals =
        Stream.concat(
                rows(Row.Opportunity.class)
                    .filter(row -> row.state().equals("won"))
                    .map(row -> Map.entry(row.customer(), row.closedAt())),
                rows(Row.Deal.class).map(row -> Map.entry(row.customer(), row.closedAt())))
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    Map.Entry::getValue,
                    BinaryOperator.<Instant>minBy(naturalOrder())));
    Map<YearMonth, Long> newCustomers =
        firstDeals.values().stream()
            .map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC))
            .filter(day -> !day.isBefore(COMPANY.firstDay()))
            .collect(Collectors.groupingBy(YearMonth::from, Collectors.counting()));

    assertThat(newCustomers).hasSize(24);
    assertThat(newCustomers.values()).allSatisfy(count -> assertThat(count).isBetween(3L, 20L));
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
  void opensRespondsPausesHandsOverResolvesReopensAndClosesCasesInOrder() {
    List<Row.Case> cases = rows(Row.Case.class).toList();

    assertThat(cases).anyMatch(its -> !its.pauses().isEmpty());
    assertThat(cases).anyMatch(its -> !its.transfers().isEmpty());
    assertThat(cases).anyMatch(its -> its.resolutions().size() > 1);
    assertThat(cases).anyMatch(its -> its.resolutions().isEmpty());
    assertThat(cases)
        .allSatisfy(
            its -> {
              assertThat(its.responses())
                  .allSatisfy(reply -> assertThat(reply.at()).isBetween(its.openedAt(), END));
              Instant now = its.openedAt();
              for (Row.Case.Resolution resolution : its.resolutions()) {
                assertThat(resolution.at()).isAfterOrEqualTo(now).isBefore(END);
                now = resolution.reopenedAt();
              }
            });
  }

  @Test
  void setsEachTargetBeforeItsPeriod() {
    assertThat(rows(Row.Target.class))
        .isNotEmpty()
        .allSatisfy(
            target ->
                assertThat(target.setAt())
                    .isBefore(target.from().atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  @Test
  void spendsOfEachCategoryAndBudgetsEachMonthOfEachTeamBeforeItsYear() {
    assertThat(rows(Row.Cost.class).map(Row.Cost::category).distinct())
        .containsExactlyInAnyOrder("personnel", "acquisition", "service", "process");
    assertThat(rows(Row.Cost.class))
        .allSatisfy(cost -> assertThat(cost.day()).isBeforeOrEqualTo(LAST_DAY))
        .allSatisfy(cost -> assertThat(cost.amount()).isPositive());
    assertThat(rows(Row.Budget.class))
        .hasSize(24 * (2 * 6 + 3 * 5))
        .allSatisfy(
            budget ->
                assertThat(budget.setAt())
                    .isBefore(budget.from().atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  @Test
  void deliversMostProjectsByTheirBaseline() {
    List<Row.Project> delivered =
        rows(Row.Project.class).filter(row -> row.deliveredAt() != null).toList();

    assertThat(delivered).hasSizeBetween(25, 45);
    assertThat(delivered.stream().filter(DemoCompanyTest::isOnTime).count())
        .isBetween(delivered.size() / 2L, delivered.size() * 4L / 5);
    assertThat(rows(Row.Project.class))
        .allSatisfy(
            row ->
                assertThat(row.milestones())
                    .allSatisfy(its -> assertThat(its.baseline()).isAfter(day(row.startedAt()))));
  }

  private static boolean isOnTime(Row.Project project) {
    return !day(project.deliveredAt()).isAfter(project.milestones().getLast().baseline());
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  @Test
  void doesInEveryMonthWhatIsAboutOneRecordThatItHas() {
    Set<String> known = ids(ROWS);
    assertThat(rows(Row.Activity.class).map(Row.Activity::kind).distinct())
        .containsExactlyInAnyOrder("call", "mail", "meeting", "demo", "visit");
    assertThat(rows(Row.Activity.class))
        .allSatisfy(
            activity ->
                assertThat(
                        Stream.of(
                                activity.customer(), activity.opportunity(), activity.serviceCase())
                            .filter(Objects::nonNull))
                    .hasSize(1)
                    .allMatch(known::contains));
    assertThat(
            rows(Row.Activity.class)
                .map(activity -> LocalDate.ofInstant(activity.happenedAt(), ZoneOffset.UTC))
                .map(YearMonth::from)
                .distinct())
        .hasSize(24);
    assertThat(rows(Row.MarketNote.class))
        .hasSizeGreaterThan(48)
        .allMatch(note -> note.subject().equals("competitor") == (note.competitor() != null));
  }

  @Test
  void improvesWhatIsPlantedAndOneThingThatStaysAsItIs() {
    assertThat(rows(Row.Improvement.class))
        .extracting(Row.Improvement::member)
        .containsExactly(Planted.WINNING_TEAM, Improving.SAME_TEAM);
    assertThat(rows(Row.Improvement.class))
        .allSatisfy(row -> assertThat(row.latest()).isBetween(row.startedAt(), END));
  }

  @Test
  void forecastsEachMonthOfEachSellerBeforeItAndOnceMoreWithinIt() {
    int sellers = (int) rows(Row.Forecast.class).map(Row.Forecast::person).distinct().count();

    assertThat(sellers).isGreaterThan(Size.DEMO.sales() / 2);
    assertThat(rows(Row.Forecast.class))
        .hasSize(24 * 2 * sellers)
        .allSatisfy(row -> assertThat(row.submittedAt()).isBefore(END))
        .allSatisfy(row -> assertThat(row.commit()).isBetween(BigDecimal.ZERO, row.bestCase()));
    assertThat(rows(Row.Forecast.class).filter(DemoCompanyTest::isBeforeItsPeriod))
        .hasSize(24 * sellers);
  }

  private static boolean isBeforeItsPeriod(Row.Forecast row) {
    return row.submittedAt().isBefore(row.from().atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  @Test
  void answersNoSurveyBeforeItWasAskedFor() {
    assertThat(rows(Row.Survey.class).filter(survey -> survey.answeredAt() != null))
        .isNotEmpty()
        .allSatisfy(survey -> assertThat(survey.answeredAt()).isBetween(survey.invitedAt(), END));
  }

  @Test
  void hasSomebodyForEachRole() {
    assertThat(COMPANY.callers())
        .hasSize(9)
        .containsEntry("sales-director", "S-001")
        .containsEntry("operations-director", "O-001");
  }

  private <R extends Row> Stream<R> rows(Class<R> type) {
    return ROWS.stream().filter(type::isInstance).map(type::cast);
  }

  private Stream<Row.Run> runs() {
    return rows(Row.Run.class);
  }

  /** All there is, with the links of a service that knows nothing of the other. */
  private static List<Row> rows(DemoCompany company) {
    Links links = new Links(Map.of(), Map.of());
    return Stream.of(
            company.market(),
            company.selling(),
            company.opinions(),
            company.operations(),
            company.care(links),
            company.deliveries(links))
        .flatMap(List::stream)
        .<Row>flatMap(List::stream)
        .toList();
  }

  private static Set<String> ids(List<? extends Row> rows) {
    return rows.stream().map(Row::externalId).collect(Collectors.toSet());
  }
}
