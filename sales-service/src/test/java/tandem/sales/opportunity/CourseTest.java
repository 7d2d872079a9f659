package tandem.sales.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.acts.Outcome;
import tandem.events.Holder;
import tandem.events.sales.OpportunityFacts;

class CourseTest {

  private static final Instant JANUARY = Instant.parse("2026-01-05T09:00:00Z");
  private static final Instant FEBRUARY = Instant.parse("2026-02-05T09:00:00Z");
  private static final Instant MARCH = Instant.parse("2026-03-05T09:00:00Z");
  private static final UUID ANN = UUID.fromString("00000000-0000-7000-8000-00000000000a");
  private static final UUID BEN = UUID.fromString("00000000-0000-7000-8000-00000000000b");
  private static final UUID DEAL = UUID.fromString("00000000-0000-7000-8000-0000000000d1");

  @Test
  void countsTheOpeningToTheOwnerThenAndTheWinToTheOwnerThen() {
    Course course = opened(JANUARY);
    done(course.win(DEAL, BEN, FEBRUARY));
    OpportunityFacts facts = facts(course);
    assertThat(facts.opened().person()).isEqualTo(ANN);
    assertThat(facts.won().person()).isEqualTo(BEN);
    assertThat(facts.won().at()).isEqualTo(FEBRUARY);
    assertThat(facts.stage()).isNull();
  }

  @Test
  void keepsTheStagesItStoodIn() {
    Course course = opened(JANUARY);
    done(course.advance("Engaging", ANN, FEBRUARY));
    done(course.lose("price", ANN, MARCH));
    assertThat(course.visits())
        .containsExactly(
            new Visit("Prospecting", JANUARY, FEBRUARY), new Visit("Engaging", FEBRUARY, MARCH));
  }

  @Test
  void opensAProspectWhenItAdvances() {
    Course prospect = opened(null);
    assertThat(facts(prospect).opened()).isNull();
    done(prospect.advance("Engaging", ANN, FEBRUARY));
    assertThat(facts(prospect).opened().at()).isEqualTo(FEBRUARY);
  }

  @Test
  void refusesAnActBeforeTheOneItFollows() {
    Course course = opened(FEBRUARY);
    assertThat(refusal(course.win(DEAL, ANN, JANUARY))).isEqualTo("act.before-previous");
    assertThat(refusal(course.advance("Engaging", ANN, JANUARY))).isEqualTo("act.before-previous");
    done(course.lose(null, ANN, MARCH));
    assertThat(refusal(course.reopen(FEBRUARY))).isEqualTo("act.before-previous");
  }

  @Test
  void refusesWhatItsStateDoesNotAllow() {
    Course course = opened(JANUARY);
    assertThat(refusal(course.reopen(FEBRUARY))).isEqualTo("opportunity.not-closed");
    assertThat(refusal(course.advance("Prospecting", ANN, FEBRUARY)))
        .isEqualTo("opportunity.already-in-stage");
    done(course.win(DEAL, ANN, FEBRUARY));
    assertThat(refusal(course.win(DEAL, ANN, MARCH))).isEqualTo("opportunity.already-won");
    assertThat(refusal(course.lose(null, ANN, MARCH))).isEqualTo("opportunity.already-won");
  }

  @Test
  void takesTheClosingBackWhenReopened() {
    Course course = opened(JANUARY);
    done(course.lose("price", ANN, FEBRUARY));
    done(course.reopen(MARCH));
    OpportunityFacts facts = facts(course);
    assertThat(facts.lost()).isNull();
    assertThat(facts.lossReason()).isNull();
    assertThat(facts.stage()).isEqualTo("Prospecting");
    assertThat(course.visits()).contains(new Visit("Prospecting", MARCH, null));
  }

  @Test
  void correctsWhenItWasOpenedButNotToAfterWhatFollowed() {
    Course course = opened(FEBRUARY);
    done(course.win(DEAL, ANN, MARCH));
    assertThat(refusal(course.correct(MARCH.plusSeconds(1)))).isEqualTo("act.after-next");
    done(course.correct(JANUARY));
    assertThat(facts(course).opened().at()).isEqualTo(JANUARY);
  }

  private static Course opened(Instant at) {
    return Course.begin("Prospecting", ANN, at);
  }

  private static OpportunityFacts facts(Course course) {
    Opportunity opportunity = new Opportunity();
    opportunity.take(course);
    return opportunity.facts(
        (person, at) -> new Holder(person, "North", null, null, null),
        List.of("Prospecting", "Engaging"));
  }

  private static void done(Outcome<?> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
  }

  private static String refusal(Outcome<?> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<?>) outcome).why().code();
  }
}
