package tandem.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import tandem.acts.By;
import tandem.acts.Caller;
import tandem.acts.Outcome;
import tandem.events.Bounds;
import tandem.events.directory.PersonMoved;
import tandem.records.Act;
import tandem.records.Field;
import tandem.records.RecordAct;
import tandem.records.Told;

/** Someone takes another place. */
@Act(
    path = "move",
    event = Moves.MOVED,
    en = "Move a person to another place from a day on",
    zh = "自某日起调动人员",
    help =
        "The day may have passed. What the person did from then on is published anew for the new"
            + " team.",
    dated = false)
@ApplicationScoped
class MovePerson extends RecordAct<Person, MovePerson.Asked> {

  record Asked(
      @Field(
              en = "From",
              zh = "起始日期",
              required = true,
              help = "The first day in the new place; it may have passed.",
              example = "2026-03-01")
          LocalDate from,
      Destination to,
      @Field(en = "Reason", zh = "原因", max = Bounds.REASON, example = "The teams were merged.")
          String reason) {}

  private final Moves moves;
  private final Caller caller;

  MovePerson(Moves moves, Caller caller) {
    this.moves = moves;
    this.caller = caller;
  }

  @Override
  protected Outcome<Told> act(Person person, Asked asked, Instant now) {
    Instant at = moves.startOf(asked.from());
    return moves
        .move(person, asked.from(), asked.to().place(), at, By.of(caller))
        .map(_ -> new Told(new PersonMoved(asked.from(), asked.reason()), at));
  }
}
