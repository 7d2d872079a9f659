package tandem.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.directory.Placements;
import tandem.directory.Timeline;
import tandem.events.directory.PersonFacts.Assignment;
import tandem.events.surveys.SurveyFacts;
import tandem.web.Answers;

class SurveyTest {

  private static final UUID ADA = new UUID(0, 1);
  private static final Instant NINTH = Instant.parse("2026-03-09T12:00:00Z");
  private static final Instant TENTH = Instant.parse("2026-03-10T12:00:00Z");

  /** Ada of the North, who moves South on the tenth. */
  private static final Placements PLACES =
      new Placements(
          Map.of(
              ADA,
              new Timeline(List.of(assignment(null, "North"), assignment("2026-03-10", "South")))),
          ZoneOffset.UTC);

  @Test
  void isAnsweredOnce() {
    Survey survey = survey(Instrument.CSAT);
    assertThat(survey.answer(TENTH, 4)).isInstanceOf(Outcome.Done.class);
    assertThat(code(survey.answer(TENTH, 5))).isEqualTo("survey.answered");
    assertThat(survey.facts(PLACES).score()).isEqualTo(4);
  }

  @Test
  void isNotAnsweredBeforeItIsAsked() {
    assertThat(code(survey(Instrument.CSAT).answer(NINTH.minusSeconds(1), 4)))
        .isEqualTo("act.before-previous");
  }

  @Test
  void eachInstrumentHasItsScores() {
    assertThat(code(survey(Instrument.CSAT).answer(TENTH, 0))).isEqualTo("survey.score");
    assertThat(code(survey(Instrument.CSAT).answer(TENTH, 6))).isEqualTo("survey.score");
    assertThat(code(survey(Instrument.CES).answer(TENTH, 8))).isEqualTo("survey.score");
    assertThat(code(survey(Instrument.NPS).answer(TENTH, 11))).isEqualTo("survey.score");
    assertThat(survey(Instrument.NPS).answer(TENTH, 0)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void eachMomentFollowsThePlaceOfItsDay() {
    Survey survey = survey(Instrument.NPS);
    Answers.orThrow(survey.answer(TENTH, 9));
    SurveyFacts facts = survey.facts(PLACES);
    assertThat(facts.invited().team()).isEqualTo("North");
    assertThat(facts.answered().team()).isEqualTo("South");
  }

  @Test
  void judgesTheTeamThatIsNamedOnWhateverDay() {
    Survey survey = survey(Instrument.NPS);
    survey.team = "Desk";
    SurveyFacts facts = survey.facts(PLACES);
    assertThat(facts.invited().team()).isEqualTo("Desk");
    assertThat(facts.invited().person()).isEqualTo(ADA);
  }

  private static Survey survey(Instrument instrument) {
    Survey survey = new Survey();
    survey.function = "operations";
    survey.instrument = instrument;
    survey.owner = ADA;
    survey.invitedAt = NINTH;
    return survey;
  }

  private static String code(Outcome<?> outcome) {
    Refusal why = ((Outcome.Refused<?>) outcome).why();
    return why.code();
  }

  private static Assignment assignment(String from, String team) {
    return new Assignment(
        from == null ? null : LocalDate.parse(from), team, null, null, null, null);
  }
}
