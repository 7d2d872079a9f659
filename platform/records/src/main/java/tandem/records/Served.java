package tandem.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.Map;
import tandem.web.Caller;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.RefusedException;
import tandem.web.paging.Listing;
import tandem.web.paging.Page;
import tandem.web.paging.PageRequest;
import tandem.web.paging.Selection;

/** The kinds of this service as callers may see and write them. */
@ApplicationScoped
class Served {

  private final Kinds kinds;
  private final Instance<Sights> sights;
  private final Caller caller;

  Served(Kinds kinds, Instance<Sights> sights, Caller caller) {
    this.kinds = kinds;
    this.sights = sights;
    this.caller = caller;
  }

  Caller caller() {
    return caller;
  }

  /** Whose work the caller sees; refuses one of another function. */
  Sight sight() {
    return sights.get().of(caller);
  }

  @Transactional
  <A extends Recorded> Page<Map<String, Object>> list(Class<A> type, PageRequest request) {
    Records<A> records = reading(type);
    Listing<A> listing = kinds.listing(type);
    Selection<A> asked = listing.read(request);
    return asked.page(records.list(asked, sight()), RecordView::of);
  }

  <A extends Recorded> Outcome<A> one(Class<A> type, String reference) {
    return reading(type).visible(reference, sight());
  }

  private <A extends Recorded> Records<A> reading(Class<A> type) {
    Records<A> records = kinds.records(type);
    // Whoever may write may read what was written; of the function's own, sight() asks.
    KindModel kind = records.kind();
    return allow(kind.sees().isEmpty() || caller.hasAny(kind.sees()), records);
  }

  /** The records of a kind, if the caller may record and change them. */
  <A extends Recorded> Records<A> writing(Class<A> type) {
    Records<A> records = kinds.records(type);
    return allow(caller.hasAny(records.kind().writes()), records);
  }

  private static <A extends Recorded> Records<A> allow(boolean allowed, Records<A> records) {
    if (!allowed) {
      throw new RefusedException(
          new Refusal(Refusal.Reason.FORBIDDEN, "http.403", null, java.util.List.of()));
    }
    return records;
  }
}
