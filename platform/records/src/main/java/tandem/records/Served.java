package tandem.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tandem.acts.Caller;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
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

  @Transactional
  <A extends Recorded> Page<Map<String, Object>> list(Class<A> type, PageRequest request) {
    return list(type, request, RecordView::of);
  }

  /**
   * @param view called in the transaction in which the records are read
   */
  @Transactional
  <A extends Recorded, T> Page<T> list(
      Class<A> type, PageRequest request, Function<? super A, ? extends T> view) {
    Records<A> records = reading(type);
    Listing<A> listing = kinds.listing(type);
    Selection<A> asked = listing.read(request);
    return asked.page(records.list(asked, sights.get().of(caller)), view);
  }

  <A extends Recorded> Outcome<A> one(Class<A> type, String reference) {
    return reading(type).visible(reference, sights.get().of(caller));
  }

  private <A extends Recorded> Records<A> reading(Class<A> type) {
    Records<A> records = kinds.records(type);
    // Whoever may write may read what was written; of the function's own, the sight asks.
    Set<String> sees = records.kind().sees();
    return sees.isEmpty() ? records : allow(sees, records);
  }

  /** The records of a kind, if the caller may record and change them. */
  <A extends Recorded> Records<A> writing(Class<A> type) {
    Records<A> records = kinds.records(type);
    return allow(records.kind().writes(), records);
  }

  /** An act, if the kind has it and the caller may do it. */
  <A extends Recorded> Kinds.Done<A> acting(Class<A> type, String path) {
    Kinds.Done<A> done =
        kinds
            .act(type, path)
            .orElseThrow(
                () ->
                    new RefusedException(
                        new Refusal(Refusal.Reason.NOT_FOUND, "http.404", null, List.of())));
    allow(done.model().allowed(), done.records());
    return done;
  }

  /** What the caller does, who sees as far as by the roles that allow it. */
  Occasion occasion(Set<String> roles) {
    return Occasion.of(caller, sights.get().by(roles, caller));
  }

  /** The same of an act, which may be allowed by a right that gives no sight of its own. */
  Occasion occasion(ActModel act) {
    return act.roles().isEmpty()
        ? occasion(act.kind().writes())
        : Occasion.of(caller, sights.get().of(caller));
  }

  private <A extends Recorded> Records<A> allow(Set<String> roles, Records<A> records) {
    if (!caller.hasAny(roles)) {
      throw new RefusedException(
          new Refusal(Refusal.Reason.FORBIDDEN, "http.403", null, List.of()));
    }
    return records;
  }
}
