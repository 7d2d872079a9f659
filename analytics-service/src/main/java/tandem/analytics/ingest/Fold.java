package tandem.analytics.ingest;

import java.time.LocalDate;
import tandem.analytics.facts.Facts;
import tandem.analytics.facts.FactsRow;
import tandem.analytics.facts.FactsRow.Closing;
import tandem.analytics.ingest.Chain.Link;
import tandem.analytics.rollup.Histories;

/**
 * The one rule by which versions become facts and rollups. Where a version arrives between its
 * neighbours, rollups get its contributions less those of the version before, on the day it became
 * known; and if the version after is there already, the contributions of the one before less its
 * own on that one's day. So the outcome depends on the set of versions and on nothing else.
 *
 * <p>Pure: reads nothing but its arguments. Not thread-safe.
 */
final class Fold {

  private final Projection projection;
  private final Histories histories;
  private final Changes changes = new Changes();

  /**
   * @param histories of all records that the chains' facts refer to
   */
  Fold(Projection projection, Histories histories) {
    this.projection = projection;
    this.histories = histories;
  }

  /** What all chains so far change. */
  Changes changes() {
    return changes;
  }

  /**
   * @param chain as read by the projection
   */
  void add(Chain chain) {
    Facts before = null;
    Facts storedBefore = null;
    boolean afterNew = false;
    for (int i = 0; i < chain.links().size(); i++) {
      Link link = chain.links().get(i);
      Link next = i + 1 < chain.links().size() ? chain.links().get(i + 1) : null;
      Facts facts = link.event().facts();
      if (!link.stored()) {
        contribute(facts, before, link);
        open(link.event(), next, facts);
      } else {
        if (afterNew) {
          contribute(storedBefore, before, link);
        }
        close(link.event(), next);
        storedBefore = facts;
      }
      before = facts;
      afterNew = !link.stored();
    }
  }

  private void contribute(Facts facts, Facts less, Link on) {
    LocalDate knownDay = projection.day(on.event().knownAt());
    projection.contributions().add(facts, less, knownDay, histories, changes.rollups());
  }

  private void open(Event event, Link next, Facts facts) {
    LocalDate from = projection.day(event.knownAt());
    LocalDate to = next == null ? null : projection.day(next.event().knownAt());
    if (facts != null && (to == null || from.isBefore(to))) {
      changes.opened().add(new FactsRow(event.aggregate(), event.version(), from, to, facts));
    }
  }

  private void close(Event event, Link next) {
    if (next != null && !next.stored()) {
      changes
          .closed()
          .add(
              new Closing(
                  event.kind(),
                  event.aggregate(),
                  event.version(),
                  projection.day(event.knownAt()),
                  projection.day(next.event().knownAt())));
    }
  }
}
