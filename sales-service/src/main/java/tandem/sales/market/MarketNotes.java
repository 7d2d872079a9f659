package tandem.sales.market;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import tandem.acts.ActTime;
import tandem.directory.Company;
import tandem.events.Holder;
import tandem.events.Moment;
import tandem.records.Occasion;
import tandem.records.Records;
import tandem.records.Refusals;

/** The notes on the market. */
@ApplicationScoped
class MarketNotes extends Records<MarketNote> {

  private final Company company;
  private final ActTime time;

  MarketNotes(Company company, ActTime time) {
    this.company = company;
    this.time = time;
  }

  /** Of today where a request does not say; a file says of which day. */
  @Override
  protected void complete(MarketNote note, Occasion occasion) {
    if (note.day == null && occasion.caller().isPresent()) {
      note.day = company.day(time.now());
    }
  }

  @Override
  protected void check(MarketNote note, Refusals refusals) {
    if (note.day.isAfter(company.day(time.now()))) {
      refusals.invalid("day", "act.in-future");
    }
  }

  @Override
  protected Instant happened(MarketNote note) {
    return company.start(note.day);
  }

  @Override
  protected Function<MarketNote, Object> facts(Collection<MarketNote> some) {
    return note -> told(note, new MarketNoteFacts(noted(note)));
  }

  private Moment noted(MarketNote note) {
    return note.withdrawn()
        ? null
        : Moment.of(company.start(note.day), new Holder(null, null, null, note.region, null));
  }
}
