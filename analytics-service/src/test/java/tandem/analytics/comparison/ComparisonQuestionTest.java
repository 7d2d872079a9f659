package tandem.analytics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.acts.RefusedException;
import tandem.analytics.comparison.ComparisonQuestion.By;
import tandem.analytics.figure.Grain;
import tandem.analytics.figure.Period;
import tandem.analytics.metric.Fraction;
import tandem.analytics.metric.Metric;
import tandem.analytics.metric.Metric.Angle;

class ComparisonQuestionTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

  @Test
  void comparesTheFunctionsOverTwoYearsByMonthUnlessToldOtherwise() {
    ComparisonQuestion question = read(new ComparisonParameters());

    assertThat(question.by()).isEqualTo(By.FUNCTION);
    assertThat(question.grain()).isEqualTo(Grain.MONTH);
    assertThat(question.period().from()).isEqualTo(LocalDate.of(2024, 1, 1));
    assertThat(question.period().to()).isEqualTo(LocalDate.of(2026, 2, 1));
    assertThat(question.metrics()).hasSameSizeAs(Scores.CATALOGUE.metrics().values());
    assertThat(question.weights()).hasSize(4).containsEntry(Angle.WORK, Fraction.of(1));
  }

  @Test
  void takesWeightsAndMetrics() {
    ComparisonParameters asked = new ComparisonParameters();
    asked.weights = "goals:2, way:0.5,work:0";
    asked.metrics = "win-rate, revenue";

    ComparisonQuestion question = read(asked);

    assertThat(question.weights())
        .containsEntry(Angle.GOALS, Fraction.of(2))
        .containsEntry(Angle.WAY, Fraction.of(new BigDecimal("0.5")))
        .containsEntry(Angle.WORK, Fraction.ZERO)
        .containsEntry(Angle.EVALUATION, Fraction.of(1));
    assertThat(question.metrics()).extracting(Metric::id).containsExactly("revenue", "win-rate");
  }

  @ParameterizedTest
  @CsvSource({
    "speed:1, comparison.angle",
    "goals, comparison.weight",
    "goals:-1, comparison.weight",
    "goals:much, comparison.weight",
    "goals:1e99, comparison.weight",
    "goals:1e-99, comparison.weight",
  })
  void refusesWeightsThatAreNone(String weights, String code) {
    ComparisonParameters asked = new ComparisonParameters();
    asked.weights = weights;

    assertRefused(asked, code);
  }

  @Test
  void refusesPointsThatAreNeitherWantedNorNot() {
    ComparisonParameters asked = new ComparisonParameters();
    asked.points = "yes";

    assertRefused(asked, "comparison.asks");
  }

  @Test
  void refusesWeightsOfNothing() {
    ComparisonParameters asked = new ComparisonParameters();
    asked.weights = "goals:0,work:0,way:0,evaluation:0";

    assertRefused(asked, "comparison.weightless");
  }

  @Test
  void refusesWhoAndWhatIsUnknown() {
    ComparisonParameters asked = new ComparisonParameters();
    asked.by = "product";
    assertRefused(asked, "comparison.by");
    asked.by = "team";
    asked.metrics = "profit";
    assertRefused(asked, "comparison.metric");
  }

  @Test
  void comparesTheTimeOfWhichSomethingIsRecorded() {
    assertThat(periodOf("2012-03-10", "2015-06-20"))
        .as("24 whole months until the last")
        .isEqualTo(period("2013-07-01", "2015-07-01"));
    assertThat(periodOf("2025-11-20", "2026-01-15"))
        .as("from the month of the first")
        .isEqualTo(period("2025-11-01", "2026-02-01"));
  }

  @Test
  void comparesTheTimeThatIsAskedForWhateverIsRecorded() {
    ComparisonParameters asked = new ComparisonParameters();
    asked.from = "2020-01-01";
    asked.to = "2020-03-01";

    assertThat(read(asked, Optional.of(period("2024-01-01", "2025-01-01"))).period())
        .isEqualTo(period("2020-01-01", "2020-03-01"));
  }

  private static Period periodOf(String firstRecorded, String lastRecorded) {
    Period data = period(firstRecorded, LocalDate.parse(lastRecorded).plusDays(1).toString());
    return read(new ComparisonParameters(), Optional.of(data)).period();
  }

  private static Period period(String from, String to) {
    return new Period(LocalDate.parse(from), LocalDate.parse(to));
  }

  private static ComparisonQuestion read(ComparisonParameters asked) {
    return read(asked, Optional.empty());
  }

  private static ComparisonQuestion read(ComparisonParameters asked, Optional<Period> data) {
    return ComparisonQuestion.read(asked, Scores.CATALOGUE, TODAY, data, ComparisonFilters.NONE);
  }

  private static void assertRefused(ComparisonParameters asked, String code) {
    assertThatThrownBy(() -> read(asked))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo(code));
  }
}
