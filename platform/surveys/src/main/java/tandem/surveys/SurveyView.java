package tandem.surveys;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.web.paging.Values;

/**
 * A survey as callers see it.
 *
 * @param owner the person whose service is judged
 * @param team as it was named; null for the owner's own
 */
record SurveyView(
    UUID id,
    String externalId,
    @Schema(examples = "operations") String function,
    @Schema(examples = "csat") String instrument,
    UUID customer,
    UUID deal,
    @JsonProperty("case") UUID serviceCase,
    UUID owner,
    String team,
    Instant invitedAt,
    Instant answeredAt,
    @Schema(examples = "4") Integer score,
    boolean withdrawn,
    String version) {

  static SurveyView of(Survey survey) {
    Content content = survey.content();
    return new SurveyView(
        survey.id(),
        survey.externalId(),
        survey.function(),
        Values.apiName(content.instrument()),
        content.about().customer(),
        content.about().deal(),
        content.about().serviceCase(),
        content.judged().person(),
        content.judged().team(),
        content.invited(),
        content.answeredAt(),
        content.score(),
        survey.withdrawn(),
        survey.version().toString());
  }
}
