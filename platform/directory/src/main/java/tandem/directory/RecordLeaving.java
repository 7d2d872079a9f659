package tandem.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import tandem.acts.Outcome;
import tandem.events.Bounds;
import tandem.events.directory.PersonLeft;
import tandem.records.Act;
import tandem.records.Field;
import tandem.records.RecordAct;
import tandem.records.Told;

/** Someone leaves the company, or the function. */
@Act(path = "leave", event = "left", en = "A person leaves", zh = "人员离职", dated = false)
@ApplicationScoped
class RecordLeaving extends RecordAct<Person, RecordLeaving.Asked> {

  record Asked(
      @Field(
              en = "On",
              zh = "日期",
              help = "The first day no longer here; today if absent.",
              example = "2026-07-01")
          LocalDate on,
      @Field(en = "Reason", zh = "原因", max = Bounds.REASON, example = "A job nearer home.")
          String reason) {}

  private final Today today;

  RecordLeaving(Today today) {
    this.today = today;
  }

  @Override
  protected Outcome<Told> act(Person person, Asked asked, Instant now) {
    LocalDate on = asked.on() == null ? today.day() : asked.on();
    return told(person.leave(on), new PersonLeft(on, asked.reason()));
  }
}
