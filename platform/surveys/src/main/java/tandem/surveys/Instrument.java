package tandem.surveys;

import com.fasterxml.jackson.annotation.JsonProperty;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.acts.Values;

/** What is asked, and the scores that an answer can have. */
enum Instrument {
  /** How satisfied the customer is. */
  @JsonProperty("csat")
  CSAT(1, 5),
  /** How likely the customer would recommend the company. */
  @JsonProperty("nps")
  NPS(0, 10),
  /** How easy it was; 7 is easy. */
  @JsonProperty("ces")
  CES(1, 7);

  private final int lowest;
  private final int highest;

  Instrument(int lowest, int highest) {
    this.lowest = lowest;
    this.highest = highest;
  }

  /** Refused where an answer cannot have that score. */
  Outcome<Integer> score(int score) {
    return lowest <= score && score <= highest
        ? Outcome.done(score)
        : Outcome.refused(
            Refusal.invalid("score", "survey.score", Values.apiName(this), lowest, highest));
  }
}
