package tandem.events.surveys;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import tandem.events.Moment;

/**
 * A customer asked for a judgement, and the answer if one came. Both moments are held by the person
 * or team whose service is judged, each as of its own day.
 *
 * @param function whose service is judged: {@code sales}, {@code operations} or {@code both}
 * @param instrument {@code csat} (scores 1 to 5), {@code nps} (0 to 10) or {@code ces} (1 to 7)
 * @param customer null where the one who answers is not told, like the next two
 * @param case_ the service case that it is about
 * @param invited null once the survey is withdrawn
 * @param answered null as long as no answer came
 * @param score null as long as no answer came
 */
public record SurveyFacts(
    String function,
    String instrument,
    UUID customer,
    UUID deal,
    @JsonProperty("case") UUID case_,
    Moment invited,
    Moment answered,
    Integer score) {}
