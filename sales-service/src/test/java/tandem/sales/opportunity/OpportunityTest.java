package tandem.sales.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.events.Holder;
import tandem.events.sales.OpportunityFacts;
import tandem.web.Outcome;

class OpportunityTest {

  private static final Instant JANUARY = Instant.parse("2026-01-05T09:00:00Z");
  private static final Instant FEBRUARY = Instant.parse("2026-02-05T09:00:00Z");
  private static final Instant MARCH = Instant.parse("2026-03-05T09:00:00Z");
  private static final UUID ANN = UUID.fromString("00000000-0000-7000-8000-00000000000a");
  private static final UUID BEN = UUID.fromString("00000000-0000-7000-8000-00000000000b");
  private static final UUID DEAL = UUID.fromString("00000000-0000-7000-8000-0000000000d1");
  private static final UUID PIPELINE = UUID.fromString("00000000-0000-7000-8000-0000000000c1");

  @Test
  void countsTheOpeningToTheOwnerThenAndTheWinToTheOwnerThen() {
    Opportunity opportunity = opened(JANUARY);
    done(opportunity.amend(content(BEN), null));
    done(opportunity.win(DEAL, FEBRUARY));
    OpportunityFacts facts = facts(opportunity);
    assertThat(facts.opened().person()).isEqualTo(ANN);
    assertThat(facts.won().person()).isEqualTo(BEN);
    assertThat(facts.won().at()).isEqualTo(FEBRUARY);
    assertThat(facts.stage()).isNull();
  }

  @Test
  void keepsTheStagesItStoodIn() {
    Opportunity opportunity = opened(JANUARY);
    done(opportunity.advance("Engaging", FEBRUARY));
    done(opportunity.lose("price", "Initech", MARCH));
    assertThat(opportunity.visits())
        .containsExactly(
            new Visit("Prospecting", JANUARY, FEBRUARY), new Visit("Engaging", FEBRUARY, MARCH));
  }

  @Test
  void opensAProspectWhenItAdvances() {
    Opportunity prospect = opened(null);
    assertThat(facts(prospect).opened()).isNull();
    done(prospect.advance("Engaging", FEBRUARY));
    assertThat(facts(prospect).opened().at()).isEqualTo(FEBRUARY);
  }

  @Test
  void refusesAnActBeforeTheOneItFollows() {
    Opportunity opportunity = opened(FEBRUARY);
    assertThat(refusal(opportunity.win(DEAL, JANUARY))).isEqualTo("act.before-previous");
    assertThat(refusal(opportunity.advance("Engaging", JANUARY))).isEqualTo("act.before-previous");
    done(opportunity.lose(null, null, MARCH));
    assertThat(refusal(opportunity.reopen(FEBRUARY))).isEqualTo("act.before-previous");
  }

  @Test
  void refusesWhatItsStateDoesNotAllow() {
    Opportunity opportunity = opened(JANUARY);
    assertThat(refusal(opportunity.reopen(FEBRUARY))).isEqualTo("opportunity.not-closed");
    assertThat(refusal(opportunity.advance("Prospecting", FEBRUARY)))
        .isEqualTo("opportunity.already-in-stage");
    done(opportunity.win(DEAL, FEBRUARY));
    assertThat(refusal(opportunity.win(DEAL, MARCH))).isEqualTo("opportunity.already-won");
    assertThat(refusal(opportunity.lose(null, null, MARCH))).isEqualTo("opportunity.already-won");
  }

  @Test
  void takesTheClosingBackWhenReopened() {
    Opportunity opportunity = opened(JANUARY);
    done(opportunity.lose("price", "Initech", FEBRUARY));
    done(opportunity.reopen(MARCH));
    OpportunityFacts facts = facts(opportunity);
    assertThat(facts.lost()).isNull();
    assertThat(facts.lossReason()).isNull();
    assertThat(facts.stage()).isEqualTo("Prospecting");
    assertThat(opportunity.visits()).contains(new Visit("Prospecting", MARCH, null));
  }

  @Test
  void correctsWhenItWasOpenedButNotToAfterWhatFollowed() {
    Opportunity opportunity = opened(FEBRUARY);
    done(opportunity.win(DEAL, MARCH));
    assertThat(refusal(opportunity.amend(content(ANN), MARCH.plusSeconds(1))))
        .isEqualTo("act.after-next");
    done(opportunity.amend(content(ANN), JANUARY));
    assertThat(facts(opportunity).opened().at()).isEqualTo(JANUARY);
  }

  private static Opportunity opened(Instant at) {
    return Opportunity.open(UUID.randomUUID(), null, content(ANN), PIPELINE, "Prospecting", at);
  }

  private static Content content(UUID owner) {
    return new Content("A big one", owner, null, null, "EUR", 100L, null, null);
  }

  private static OpportunityFacts facts(Opportunity opportunity) {
    return opportunity.facts((person, at) -> new Holder(person, "North", null, null, null));
  }

  private static void done(Outcome<?> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
  }

  private static String refusal(Outcome<?> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<?>) outcome).why().code();
  }
}
