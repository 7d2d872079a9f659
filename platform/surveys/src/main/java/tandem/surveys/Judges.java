package tandem.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import tandem.directory.Superiors;
import tandem.web.Caller;
import tandem.web.Outcome;
import tandem.web.Refusal;

/** Says who may correct a judgement: somebody above the judged, never the judged. */
@ApplicationScoped
class Judges {

  private final Superiors superiors;

  Judges(Superiors superiors) {
    this.superiors = superiors;
  }

  /** Whether a caller may correct what is said of whom a content judges. */
  Outcome<Content> allow(Content content, Caller caller) {
    Judged judged = content.judged();
    return superiors.includes(caller, judged.person(), judged.team())
        ? Outcome.done(content)
        : Outcome.refused(
            new Refusal(Refusal.Reason.FORBIDDEN, "survey.own-judgement", null, List.of()));
  }
}
