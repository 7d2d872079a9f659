package tandem.analytics.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tandem.analytics.comparison.ComparisonView.AngleView;
import tandem.analytics.comparison.ComparisonView.Cell;
import tandem.analytics.comparison.ComparisonView.MetricLine;
import tandem.analytics.figure.AnswerSeries;
import tandem.analytics.figure.Privacy;
import tandem.analytics.figure.Reasons;
import tandem.analytics.figure.Snapshot;
import tandem.analytics.figure.Snapshots;
import tandem.analytics.freshness.Freshness;
import tandem.analytics.freshness.FreshnessReader;
import tandem.analytics.ingest.FoldedWorld;
import tandem.analytics.money.ExchangeRates;
import tandem.analytics.target.Targets;
import tandem.web.problem.Texts;

/** A whole comparison of a random world of which all is known. */
class CompareIT {

  private static final Instant LATER = Instant.parse("2026-06-01T00:00:00Z");
  private static final Texts TEXTS = new Texts(List.of("web", "analytics"));
  private static final ExchangeRates RATES =
      new ExchangeRates(Currency.getInstance("USD"), List.of());
  private static final Targets TARGETS =
      new Targets(Scores.CATALOGUE, RATES, ZoneOffset.UTC, Optional.empty());
  private static final Compare COMPARE =
      new Compare(Scores.CATALOGUE, new AnswerSeries(Scores.CATALOGUE, RATES, TARGETS), TARGETS);

  private static Snapshots snapshots;

  @BeforeAll
  static void fold() throws SQLException {
    snapshots =
        new Snapshots(FoldedWorld.of(5, 200), new FreshnessReader(), Duration.ofSeconds(15));
  }

  @Test
  void saysTheSameOfTheSameData() {
    assertThat(compare("team", Locale.ENGLISH)).isEqualTo(compare("team", Locale.ENGLISH));
  }

  @Test
  void saysOrRefusesToSaySomethingOfEveryMetricAndMember() {
    for (String by : List.of("function", "team", "region", "person")) {
      ComparisonView comparison = compare(by, Locale.ENGLISH);

      assertThat(comparison.members()).isNotEmpty();
      for (AngleView angle : comparison.angles()) {
        for (MetricLine metric : angle.metrics()) {
          assertThat(metric.text()).isNotBlank();
          metric.members().forEach(cell -> assertSaid(comparison, metric, cell));
        }
      }
    }
  }

  private static void assertSaid(ComparisonView comparison, MetricLine metric, Cell cell) {
    assertThat(cell.points()).hasSize(12);
    assertThat(cell.index().value() != null).isNotEqualTo(cell.index().reason() != null);
    if (cell.figure().value() == null) {
      assertThat(cell.figure().reason()).isNotBlank();
    }
    if (cell.signal() == null || cell.signal().verdict() == Verdict.UNSAID) {
      assertThat(comparison.unsaid())
          .anyMatch(it -> metric.id().equals(it.metric()) && cell.id().equals(it.member()));
    } else {
      assertThat(cell.signal().text()).isNotBlank();
      assertThat(cell.signal().falseSignal()).isPositive();
    }
  }

  @Test
  void leavesNoSentenceInEnglishWhereChineseIsAsked() {
    ComparisonView chinese = compare("team", Locale.SIMPLIFIED_CHINESE);

    assertThat(chinese.unsaid()).allSatisfy(it -> assertThat(it.text()).matches(".*\\p{IsHan}.*"));
    assertThat(chinese.method().text()).allMatch(text -> text.matches("(?s).*\\p{IsHan}.*"));
    assertThat(chinese.leaders()).allMatch(leader -> leader.text().contains("领先"));
  }

  private static ComparisonView compare(String by, Locale locale) {
    Reasons reasons =
        (code, arguments) -> TEXTS.find(code, locale, List.of(arguments)).orElseThrow();
    ComparisonParameters asked = new ComparisonParameters();
    asked.from = "2025-01-01";
    asked.to = "2026-01-01";
    asked.by = by;
    return snapshots.read(
        snapshot ->
            COMPARE.compare(
                ComparisonQuestion.read(asked, Scores.CATALOGUE, LocalDate.of(2026, 6, 1)),
                known(snapshot),
                new Privacy(true, Set.of()),
                new Words(reasons, locale, "USD")));
  }

  private static Snapshot known(Snapshot snapshot) {
    return new Snapshot(
        snapshot.connection(),
        snapshot.generation(),
        snapshot.shape(),
        snapshot.zone(),
        new Freshness(LATER, LATER, 0L, List.of()));
  }
}
