package tandem.surveys;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;
import tandem.web.Outcome;
import tandem.web.Refusal;

/** Corrections of a survey; what is absent stays as it is. */
record SurveyAmendment(
    Instrument instrument,
    @Size(min = 1, max = Bounds.LABEL) String customer,
    @Size(min = 1, max = Bounds.LABEL) String deal,
    @Size(min = 1, max = Bounds.LABEL) @JsonProperty("case") @Schema(name = "case")
        String serviceCase,
    @Size(min = 1, max = Bounds.LABEL) String owner,
    @Size(min = 1, max = Bounds.LABEL) String team,
    Instant invitedAt,
    Instant answeredAt,
    @Schema(examples = "3") Integer score,
    @NotBlank @Size(max = Bounds.REASON) @Schema(examples = "Typing error.") String reason) {

  Mention mention() {
    return new Mention(owner, team, customer, deal, serviceCase);
  }

  /**
   * What the survey is after it.
   *
   * @param judged as far as the amendment names it, like {@code about}
   */
  Outcome<Content> on(Content old, About about, Judged judged) {
    return answer(old.answer())
        .map(
            answer ->
                new Content(
                    Objects.requireNonNullElse(instrument, old.instrument()),
                    new About(
                        or(about.customer(), old.about().customer()),
                        or(about.deal(), old.about().deal()),
                        or(about.serviceCase(), old.about().serviceCase())),
                    new Judged(
                        or(judged.person(), old.judged().person()),
                        or(judged.team(), old.judged().team())),
                    Objects.requireNonNullElse(invitedAt, old.invited()),
                    answer));
  }

  private Outcome<Content.Answer> answer(Content.Answer old) {
    if (old == null) {
      return answeredAt == null && score == null
          ? Outcome.done(null)
          : Outcome.refused(Refusal.conflict("survey.not-answered"));
    }
    return Outcome.done(
        new Content.Answer(
            Objects.requireNonNullElse(answeredAt, old.at()),
            Objects.requireNonNullElse(score, old.score())));
  }

  private static <T> T or(T said, T old) {
    return said == null ? old : said;
  }
}
