package tandem.analytics.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import tandem.analytics.ingest.Decoded.Arrival;
import tandem.analytics.ingest.Decoded.Rejected;
import tandem.events.Version;

/**
 * New versions of one aggregate among their neighbours in the log, in order.
 *
 * @param links each new version stands beside its true neighbours; between two stored ones others
 *     may be left out
 * @param rejected what contradicts the log
 */
record Chain(List<Link> links, List<Rejected> rejected) {

  /**
   * @param stored whether the log has it already
   */
  record Link(Event event, boolean stored) {}

  /**
   * @param stored for each arrival the version itself if the log has it, else the nearest before
   *     and after it
   */
  static Chain of(Collection<Event> stored, Collection<Arrival> arrivals) {
    NavigableMap<Version, Link> links = new TreeMap<>();
    stored.forEach(event -> links.put(event.version(), new Link(event, true)));
    List<Rejected> rejected = new ArrayList<>();
    arrivals.stream()
        .sorted(Comparator.comparing(arrival -> arrival.event().version()))
        .forEach(arrival -> insert(arrival, links, rejected));
    return new Chain(List.copyOf(links.values()), rejected);
  }

  /** The same with the facts of all events as a catalogue has them. */
  Chain readBy(Projection projection) {
    return new Chain(
        links.stream()
            .map(it -> new Link(it.event().with(projection.facts(it.event())), it.stored()))
            .toList(),
        rejected);
  }

  /** All versions of an aggregate, as if they had just come. */
  static Chain whole(List<Event> events) {
    return new Chain(events.stream().map(event -> new Link(event, false)).toList(), List.of());
  }

  /** A version that is there already changes nothing. */
  private static void insert(
      Arrival arrival, NavigableMap<Version, Link> links, List<Rejected> rejected) {
    Event event = arrival.event();
    Link same = links.get(event.version());
    if (same != null) {
      if (!same.event().id().equals(event.id())) {
        rejected.add(
            reject(arrival, Reason.CONFLICT, "conflict", "the log has " + same.event().id()));
      }
      return;
    }
    Map.Entry<Version, Link> before = links.lowerEntry(event.version());
    Map.Entry<Version, Link> after = links.higherEntry(event.version());
    if (!links.isEmpty() && !links.firstEntry().getValue().event().kind().equals(event.kind())) {
      rejected.add(
          reject(
              arrival,
              Reason.WRONG_AGGREGATE,
              "wrong-aggregate",
              "the log has it as another kind"));
    } else if (isKnownLater(before, event.knownAt()) || isKnownEarlier(after, event.knownAt())) {
      rejected.add(
          reject(
              arrival,
              Reason.KNOWN_OUT_OF_ORDER,
              "known-out-of-order",
              "its neighbours are known otherwise"));
    } else {
      links.put(event.version(), new Link(event, false));
    }
  }

  private static Rejected reject(Arrival arrival, Reason reason, String code, String detail) {
    return new Rejected(
        arrival.delivery(),
        Why.of(reason, code, "version " + arrival.event().version() + ": " + detail));
  }

  private static boolean isKnownLater(Map.Entry<Version, Link> other, Instant knownAt) {
    return other != null && other.getValue().event().knownAt().isAfter(knownAt);
  }

  private static boolean isKnownEarlier(Map.Entry<Version, Link> other, Instant knownAt) {
    return other != null && other.getValue().event().knownAt().isBefore(knownAt);
  }

  /** What the log does not have yet, in order. */
  List<Event> added() {
    return links.stream().filter(link -> !link.stored()).map(Link::event).toList();
  }

  /** The newest version of these; null if there is none. */
  Version newest() {
    return links.isEmpty() ? null : links.getLast().event().version();
  }

  /** By how much the number of versions that the log misses before its newest changes. */
  long missing() {
    long missing = 0;
    Version before = null;
    Version storedBefore = null;
    for (Link link : links) {
      Version version = link.event().version();
      missing += gap(before, version);
      if (link.stored()) {
        missing -= gap(storedBefore, version);
        storedBefore = version;
      }
      before = version;
    }
    return missing;
  }

  /**
   * How many versions must lie between two neighbours. Where an epoch begins is known of the first
   * alone.
   */
  static long gap(Version before, Version after) {
    if (before == null) {
      return after.epoch() == 1 ? after.number() - 1 : 0;
    }
    return before.epoch() == after.epoch() ? after.number() - before.number() - 1 : 0;
  }
}
