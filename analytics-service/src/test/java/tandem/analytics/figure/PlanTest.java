package tandem.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tandem.analytics.metric.DimensionSet;

class PlanTest {

  @Test
  void readsTheRollupsOfTheSetThatTellsApartWhatIsAsked() {
    Plan plan = Plan.of(Shipped.question("sales-cycle", "team"), Shipped.CATALOGUE);

    assertThat(plan.totals().map(DimensionSet::name)).contains("month");
    assertThat(plan.exact().map(DimensionSet::name)).contains("team");
    assertThat(plan.histograms().map(DimensionSet::name)).contains("team");
  }

  @Test
  void readsTheSameSetForAFilter() {
    Filter north = new Filter(Shipped.dimension("revenue", "team"), List.of("North"), false);
    Question question =
        with(Shipped.question("revenue"), Grain.MONTH, List.of(north), Optional.empty());

    assertThat(Plan.of(question, Shipped.CATALOGUE).totals().map(DimensionSet::name))
        .contains("month");
  }

  @Test
  void readsTheFactsWhereNoSetTellsApartWhatIsAsked() {
    assertThat(Plan.of(Shipped.question("revenue", "team", "product"), Shipped.CATALOGUE))
        .isEqualTo(Plan.FACTS);
  }

  @Test
  void readsNoMonthsForDaysOrWeeks() {
    Question people = with(Shipped.question("revenue", "person"), Grain.WEEK);
    Question teams = with(Shipped.question("sales-cycle", "team"), Grain.DAY);

    assertThat(Plan.of(people, Shipped.CATALOGUE)).isEqualTo(Plan.FACTS);
    assertThat(Plan.of(teams, Shipped.CATALOGUE).histograms()).isEmpty();
    assertThat(Plan.of(teams, Shipped.CATALOGUE).totals()).isPresent();
  }

  @Test
  void readsNoMonthsWhereKnowledgeEndsWithinOne() {
    Question question = Shipped.question("revenue", "person");

    assertThat(Plan.of(asOf(question, LocalDate.of(2025, 5, 30)), Shipped.CATALOGUE).totals())
        .isEmpty();
    assertThat(Plan.of(asOf(question, LocalDate.of(2025, 5, 31)), Shipped.CATALOGUE).totals())
        .isPresent();
  }

  @Test
  void readsNoMonthsForAPartOfOne() {
    Question question = Shipped.question("lead-time", "team");
    Question cut =
        new Question(
            question.metric(),
            new Period(LocalDate.of(2025, 1, 2), LocalDate.of(2025, 7, 1)),
            Grain.MONTH,
            question.by(),
            List.of(),
            Optional.empty());

    assertThat(Plan.of(cut, Shipped.CATALOGUE).histograms()).isEmpty();
    assertThat(Plan.of(cut, Shipped.CATALOGUE).totals()).isPresent();
  }

  private static Question asOf(Question question, LocalDate day) {
    return with(question, question.grain(), List.of(), Optional.of(day));
  }

  private static Question with(Question question, Grain grain) {
    return with(question, grain, List.of(), Optional.empty());
  }

  private static Question with(
      Question question, Grain grain, List<Filter> filters, Optional<LocalDate> asOf) {
    return new Question(question.metric(), question.period(), grain, question.by(), filters, asOf);
  }
}
