package tandem.surveys;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tandem.web.Outcome;
import tandem.web.Refusal;

/**
 * What is recorded of a survey, and may turn out to be wrong.
 *
 * @param answer null as long as no answer came
 */
record Content(Instrument instrument, About about, Judged judged, Instant invited, Answer answer) {

  /** An answer and its score. */
  record Answer(Instant at, int score) {}

  /** Refused where the answer has a score that it cannot have, or came before it was asked for. */
  Outcome<Content> checked() {
    if (answer == null) {
      return Outcome.done(this);
    }
    return answer.at().isBefore(invited)
        ? Outcome.refused(Refusal.invalid("answeredAt", "act.before-previous", invited))
        : instrument.score(answer.score()).map(_ -> this);
  }

  Content answered(Answer given) {
    return new Content(instrument, about, judged, invited, given);
  }

  Instant answeredAt() {
    return answer == null ? null : answer.at();
  }

  Integer score() {
    return answer == null ? null : answer.score();
  }

  /** When the last thing happened to it. */
  Instant latest() {
    return answer == null ? invited : answer.at();
  }

  /** The names of the fields, as the API has them, in which another differs. */
  List<String> differences(Content other) {
    List<String> fields = new ArrayList<>();
    addIfDifferent(fields, "instrument", instrument, other.instrument);
    addIfDifferent(fields, "customer", about.customer(), other.about.customer());
    addIfDifferent(fields, "deal", about.deal(), other.about.deal());
    addIfDifferent(fields, "case", about.serviceCase(), other.about.serviceCase());
    addIfDifferent(fields, "owner", judged.person(), other.judged.person());
    addIfDifferent(fields, "team", judged.team(), other.judged.team());
    addIfDifferent(fields, "invitedAt", invited, other.invited);
    addIfDifferent(fields, "answeredAt", answeredAt(), other.answeredAt());
    addIfDifferent(fields, "score", score(), other.score());
    return fields;
  }

  private static void addIfDifferent(List<String> fields, String name, Object one, Object other) {
    if (!Objects.equals(one, other)) {
      fields.add(name);
    }
  }
}
