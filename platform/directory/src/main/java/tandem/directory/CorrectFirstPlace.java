package tandem.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import tandem.acts.By;
import tandem.acts.Caller;
import tandem.acts.Outcome;
import tandem.events.Bounds;
import tandem.events.directory.PersonMoved;
import tandem.records.Act;
import tandem.records.Field;
import tandem.records.RecordAct;
import tandem.records.Told;

/** The place that someone first had was recorded wrongly. */
@Act(
    path = "correct-first-place",
    event = Moves.MOVED,
    en = "Correct the place that a person first had",
    zh = "更正人员的最初任职",
    help = "What the person did there is published anew.",
    dated = false)
@ApplicationScoped
class CorrectFirstPlace extends RecordAct<Person, CorrectFirstPlace.Asked> {

  record Asked(
      Destination to,
      @Field(en = "Reason", zh = "原因", max = Bounds.REASON, example = "The team was misread.")
          String reason) {}

  private final Moves moves;
  private final Caller caller;

  CorrectFirstPlace(Moves moves, Caller caller) {
    this.moves = moves;
    this.caller = caller;
  }

  @Override
  protected Outcome<Told> act(Person person, Asked asked, Instant now) {
    return told(
        moves.move(person, null, asked.to().place(), now, By.of(caller)),
        new PersonMoved(null, asked.reason()));
  }
}
