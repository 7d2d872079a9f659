package tandem.analytics.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.analytics.comparison.ComparisonView.AngleView;
import tandem.analytics.comparison.ComparisonView.Cell;
import tandem.analytics.comparison.ComparisonView.Concern;
import tandem.analytics.comparison.ComparisonView.MetricLine;
import tandem.analytics.comparison.ComparisonView.Said;
import tandem.analytics.comparison.ComparisonView.Unsaid;
import tandem.analytics.figure.AnswerSeries;
import tandem.analytics.figure.Privacy;
import tandem.analytics.figure.Reasons;
import tandem.analytics.figure.Snapshot;
import tandem.analytics.figure.Snapshots;
import tandem.analytics.freshness.Freshness;
import tandem.analytics.freshness.Freshness.SetAside;
import tandem.analytics.freshness.FreshnessReader;
import tandem.analytics.ingest.FoldedWorld;
import tandem.analytics.money.RecordedRates;
import tandem.analytics.target.Targets;
import tandem.web.problem.Texts;

/** A whole comparison of a random world of which all is known. */
class CompareIT {

  private static final Instant LATER = Instant.parse("2026-06-01T00:00:00Z");
  private static final Texts TEXTS = new Texts(List.of("web", "analytics"));
  private static final RecordedRates RATES =
      new RecordedRates(Scores.CATALOGUE, Currency.getInstance("USD"));
  private static final Targets TARGETS =
      new Targets(Scores.CATALOGUE, ZoneOffset.UTC, Optional.empty());
  private static final Compare COMPARE =
      new Compare(new AnswerSeries(Scores.CATALOGUE, TARGETS), TARGETS);

  /** The fields whose texts somebody reads. */
  private static final Set<String> WORDS =
      Set.of("text", "name", "functionName", "reason", "warning", "whom");

  private static final Pattern LATIN = Pattern.compile("[A-Za-z]+");

  private static Snapshots snapshots;

  @BeforeAll
  static void fold() throws SQLException {
    snapshots =
        new Snapshots(FoldedWorld.of(5, 200), new FreshnessReader(), RATES, Duration.ofSeconds(15));
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
          .flatExtracting(Unsaid::concerns)
          .anyMatch(it -> it.metric().equals(metric.id()) && isAbout(it, cell));
    } else {
      assertThat(cell.signal().text()).isNotBlank();
      assertThat(cell.signal().falseSignal()).isPositive();
    }
  }

  private static boolean isAbout(Concern concern, Cell cell) {
    return concern.members().stream()
        .anyMatch(it -> it.function().equals(cell.function()) && it.id().equals(cell.id()));
  }

  @Test
  void saysFirstWhatChangedAndNothingElse() {
    ComparisonView comparison = compare("team", Locale.ENGLISH);

    assertThat(comparison.said())
        .extracting(Said::text)
        .containsExactlyInAnyOrderElementsOf(
            comparison.angles().stream()
                .flatMap(angle -> angle.metrics().stream())
                .flatMap(metric -> metric.members().stream())
                .filter(cell -> cell.signal() != null && cell.signal().verdict().isChange())
                .map(cell -> cell.signal().text())
                .toList());
  }

  @Test
  void saysEachReasonOnceWithWhomItConcerns() {
    List<Unsaid> unsaid = compare("team", Locale.ENGLISH).unsaid();

    assertThat(unsaid).extracting(it -> it.text() + it.function()).doesNotHaveDuplicates();
    assertThat(unsaid)
        .filteredOn(it -> it.text().startsWith("Nobody set a target"))
        .singleElement()
        .satisfies(it -> assertThat(it.concerns()).hasSizeGreaterThan(5))
        .satisfies(it -> assertThat(it.whom()).contains("Revenue", "Win rate"));
  }

  @Test
  void saysOfWhichTimeSomethingIsRecorded() {
    assertThat(compare("team", Locale.ENGLISH, "2015-01-01", "2016-01-01").unsaid())
        .extracting(Unsaid::text)
        .anyMatch(text -> text.matches("Nothing is recorded of this time; .* 202\\d-.*"));
    assertThat(compare("team", Locale.ENGLISH).unsaid())
        .extracting(Unsaid::text)
        .noneMatch(text -> text.startsWith("Nothing is recorded"));
  }

  /** But names, ids and the codes of currencies. */
  @ParameterizedTest
  @ValueSource(strings = {"function", "team", "region"})
  void leavesNoEnglishWordInAChineseAnswer(String by) throws IOException {
    ComparisonView chinese = compare(by, Locale.SIMPLIFIED_CHINESE);
    Set<String> names = new HashSet<>(Set.of("SLA", "Bonferroni", "Holm", "F", "US", "EUR"));
    chinese.members().forEach(it -> names.addAll(List.of(it.name().split("[^A-Za-z]+", -1))));

    List<String> texts = new ArrayList<>();
    collect(new ObjectMapper().findAndRegisterModules().valueToTree(chinese), null, texts);

    assertThat(texts).hasSizeGreaterThan(50);
    assertThat(texts)
        .allSatisfy(
            text ->
                assertThat(LATIN.matcher(text).results().map(MatchResult::group))
                    .as(text)
                    .isSubsetOf(names));
  }

  private static void collect(JsonNode node, String field, List<String> texts) {
    if (node.isTextual() && WORDS.contains(field)) {
      texts.add(node.asText());
    }
    node.properties().forEach(it -> collect(it.getValue(), it.getKey(), texts));
    if (node.isArray()) {
      node.forEach(item -> collect(item, field, texts));
    }
  }

  @Test
  void everyLineSaysHowManyEventsItLacks() {
    ComparisonView comparison =
        compare("team", Locale.ENGLISH, List.of(new SetAside("opportunity", 3)));

    List<Cell> cells = cells(comparison, "win-rate");
    assertThat(cells).isNotEmpty();
    assertThat(cells)
        .allMatch(cell -> cell.figure().lacksEvents() == 3 && !cell.figure().complete())
        .allMatch(cell -> cell.points().stream().allMatch(point -> point.lacksEvents() == 3));
    assertThat(comparison.unsaid())
        .filteredOn(it -> it.text().endsWith("missing: 3."))
        .singleElement()
        .satisfies(it -> assertThat(it.whom()).contains("Win rate").doesNotContain("NPS"));
    assertThat(cells(comparison, "csat")).allMatch(cell -> cell.figure().lacksEvents() == null);
    assertThat(cells.stream().map(Cell::signal).toList())
        .isEqualTo(
            cells(compare("team", Locale.ENGLISH), "win-rate").stream().map(Cell::signal).toList());
  }

  private static List<Cell> cells(ComparisonView comparison, String metric) {
    return comparison.angles().stream()
        .flatMap(angle -> angle.metrics().stream())
        .filter(line -> line.id().equals(metric))
        .flatMap(line -> line.members().stream())
        .toList();
  }

  private static ComparisonView compare(String by, Locale locale) {
    return compare(by, locale, "2025-01-01", "2026-01-01");
  }

  private static ComparisonView compare(String by, Locale locale, List<SetAside> setAside) {
    return compare(by, locale, "2025-01-01", "2026-01-01", setAside);
  }

  private static ComparisonView compare(String by, Locale locale, String from, String to) {
    return compare(by, locale, from, to, List.of());
  }

  private static ComparisonView compare(
      String by, Locale locale, String from, String to, List<SetAside> setAside) {
    Reasons reasons =
        (code, arguments) -> TEXTS.find(code, locale, List.of(arguments)).orElseThrow();
    ComparisonParameters asked = new ComparisonParameters();
    asked.from = from;
    asked.to = to;
    asked.by = by;
    asked.points = "true";
    return snapshots.read(
        snapshot ->
            COMPARE.compare(
                ComparisonQuestion.read(
                    asked,
                    Scores.CATALOGUE,
                    LocalDate.of(2026, 6, 1),
                    RecordedDays.read(known(snapshot, setAside), Scores.CATALOGUE),
                    ComparisonFilters.NONE),
                known(snapshot, setAside),
                Privacy.NONE,
                new Words(reasons, locale, "USD")));
  }

  private static Snapshot known(Snapshot snapshot, List<SetAside> setAside) {
    return new Snapshot(
        snapshot.connection(),
        snapshot.shape(),
        snapshot.zone(),
        new Freshness(LATER, LATER, 0L, List.of(), setAside),
        RATES);
  }
}
