package tandem.analytics.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.analytics.comparison.Verdict;
import tandem.analytics.figure.AnswerSeries;
import tandem.analytics.figure.Privacy;
import tandem.analytics.figure.Shipped;
import tandem.analytics.figure.Snapshot;
import tandem.analytics.freshness.Freshness;
import tandem.analytics.ingest.ToldFacts;
import tandem.analytics.ingest.Warehouse;
import tandem.analytics.metric.Metric.Direction;
import tandem.analytics.writing.Numbers;
import tandem.events.Holder;
import tandem.events.Moment;
import tandem.events.surveys.SurveyFacts;

/**
 * What improvements brought: two teams are each asked forty times a month, from July 2023 until the
 * end of 2025. Those of North become content in January 2025; those of South stay as they are.
 */
class ImprovementEffectsIT {

  private static final LocalDate FIRST = LocalDate.of(2023, 7, 1);
  private static final LocalDate START = LocalDate.of(2025, 1, 1);
  private static final LocalDate TODAY = LocalDate.of(2025, 12, 31);
  private static final int MONTHS = 30;
  private static final int ASKED = 40;

  /** How many more or fewer than usual are content, month by month. */
  private static final int[] SWING = {0, 2, -1, 1, -2, 1, -1};

  private final ToldFacts facts = new ToldFacts();
  private long ids;

  ImprovementEffectsIT() throws SQLException {
    for (int month = 0; month < MONTHS; month++) {
      LocalDate first = FIRST.plusMonths(month);
      int swing = SWING[month % SWING.length];
      ask("North", first, (first.isBefore(START) ? 20 : 34) + swing);
      ask("South", first, 24 + swing);
    }
  }

  private void ask(String team, LocalDate month, int content) {
    for (int i = 0; i < ASKED; i++) {
      Moment moment = moment(month.plusDays(i % 28), team);
      int score = i < content ? 5 : 2;
      facts.tell(
          "sales",
          "survey",
          id(),
          moment.at(),
          new SurveyFacts("sales", "csat", null, null, null, moment, moment, score));
    }
  }

  private UUID id() {
    return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + ++ids * 1_000);
  }

  private static Moment moment(LocalDate day, String team) {
    Instant at = day.atTime(12, 0).atZone(Warehouse.ZONE).toInstant();
    return Moment.of(at, new Holder(null, team, null, null, null));
  }

  private void started(String metric, String team, LocalDate on, LocalDate reversed) {
    Map<String, Object> improvement = new HashMap<>();
    improvement.put("function", "sales");
    improvement.put("metric", metric);
    improvement.put("dimension", team == null ? "function" : "team");
    improvement.put("member", team);
    improvement.put("state", reversed == null ? "running" : "reversed");
    improvement.put("started", moment(on, team));
    improvement.put("reversed", reversed == null ? null : moment(reversed, team));
    Moment latest = moment(reversed == null ? on : reversed, team);
    facts.tell("sales", "improvement", id(), latest.at(), improvement);
  }

  private List<EffectView> effects() throws SQLException {
    Instant now = TODAY.atTime(18, 0).toInstant(ZoneOffset.UTC);
    AnswerSeries answers = new AnswerSeries(Shipped.CATALOGUE, Shipped.TARGETS);
    try (Connection connection = facts.database().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set search_path to g1, public");
      Snapshot snapshot =
          new Snapshot(
              connection,
              Shipped.CATALOGUE.shape(),
              Warehouse.ZONE,
              new Freshness(now, now, 0L, List.of(), List.of()),
              Shipped.RATES);
      Measuring measuring =
          new Measuring(
              Shipped.CATALOGUE,
              answers,
              snapshot,
              Privacy.NONE,
              new Numbers((code, arguments) -> code, Locale.ENGLISH, "USD"));
      List<EffectView> effects = new ArrayList<>();
      for (Improvement improvement : Improvement.read(snapshot)) {
        effects.add(measuring.effect(improvement));
      }
      return effects;
    }
  }

  @Test
  void theOneThatWorkedIsToldFromTheOneThatDidNot() throws SQLException {
    started("csat", "North", START, null);
    started("csat", "South", START.plusDays(1), null);

    List<EffectView> effects = effects();

    assertThat(effects).extracting(EffectView::member).containsExactly("North", "South");
    assertThat(effects)
        .extracting(EffectView::verdict)
        .containsExactly(Verdict.BETTER, Verdict.NO_CHANGE);
    EffectView better = effects.getFirst();
    assertThat(better.change()).isBetween(new BigDecimal("0.5"), new BigDecimal("0.9"));
    assertThat(better.before().from()).isEqualTo(LocalDate.of(2024, 1, 2));
    assertThat(better.before().to()).isEqualTo(START);
    assertThat(effects.getLast().change().abs()).isLessThan(new BigDecimal("0.1"));
    assertThat(better.text()).isEqualTo("effect.better");
  }

  @Test
  void aChangeAtAnotherTimeIsNotItsDoing() throws SQLException {
    started("csat", "North", START.minusMonths(5), null);

    assertThat(effects()).extracting(EffectView::verdict).containsExactly(Verdict.NO_CHANGE);
  }

  @Test
  void itIsMeasuredUntilItWasReversed() throws SQLException {
    started("csat", "South", LocalDate.of(2025, 3, 1), LocalDate.of(2025, 5, 1));

    EffectView effect = effects().getFirst();

    assertThat(effect.after().to()).isEqualTo(LocalDate.of(2025, 5, 1));
    assertThat(effect.before().from()).isEqualTo(LocalDate.of(2024, 12, 30));
  }

  @Test
  void whatCannotBeMeasuredIsSaid() throws SQLException {
    started("csat", null, FIRST, null);
    started("no-metric", "North", START, null);
    started("budget-variance", "North", START, null);
    started("csat", "North", TODAY, null);

    assertThat(effects())
        .extracting(EffectView::text)
        .containsExactly(
            "effect.nothing", "effect.unknown-metric", "effect.nothing", "effect.nothing");
  }

  @Test
  void betterIsAboveZeroWhateverTheDirection() {
    BigDecimal four = new BigDecimal("4");
    BigDecimal five = new BigDecimal("5");

    assertThat(Effect.of(Direction.UP, four, five)).isEqualByComparingTo("0.25");
    assertThat(Effect.of(Direction.DOWN, four, five)).isEqualByComparingTo("-0.25");
    assertThat(Effect.of(Direction.DOWN, five, four)).isEqualByComparingTo("0.2");
    assertThat(Effect.of(Direction.UP, BigDecimal.ZERO, four)).isNull();
    assertThat(Effect.of(Direction.UP, new BigDecimal("-4"), four))
        .as("of a figure below zero")
        .isEqualByComparingTo("2");
  }
}
