package tandem.operations.xes;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tandem.acts.Refusal;

/**
 * A trace of a log: one case, with the attributes that tell what was done, when and by whom.
 *
 * @param number in the file, from 1
 * @param attributes of the trace itself, by key
 * @param events in the order of the file
 * @param unread which time of an event cannot be read; null where all can
 */
record Trace(long number, Map<String, String> attributes, List<Event> events, Refusal unread) {

  private static final Comparator<Event> BY_TIME =
      Comparator.comparing(Event::at, Comparator.nullsFirst(Comparator.naturalOrder()));

  /** The name of the case in its source, null if it has none. */
  String name() {
    return attributes.get("concept:name");
  }

  /** The events by their times; those without one first. */
  List<Event> inOrder() {
    return events.stream().sorted(BY_TIME).toList();
  }

  /**
   * @param attributes by key; those nested in others are left out
   * @param at null where the event has no time
   */
  record Event(Map<String, String> attributes, Instant at) {

    String get(String key) {
      return attributes.get(key);
    }

    /** Null if it has none. */
    String time() {
      return at == null ? null : at.toString();
    }

    /** Whose work it was, null if it is not said. */
    String group() {
      return get("org:group");
    }
  }
}
