package tandem.imports.log;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tandem.acts.Refusal;

/**
 * A trace of a log: one case, with the attributes that tell what was done, when and by whom.
 *
 * @param number in the file, from 1
 * @param attributes of the trace itself, by key
 * @param events in the order of the file
 * @param unread which time of an event cannot be read; null where all can
 */
public record Trace(
    long number, Map<String, String> attributes, List<Event> events, Refusal unread) {

  /** Before a key: of the first event that has it, rather than the last. */
  public static final String FIRST = "first:";

  /** Before a key: of the last event that has it, whatever the case itself has. */
  public static final String LAST = "last:";

  private static final Comparator<Event> BY_TIME =
      Comparator.comparing(Event::at, Comparator.nullsFirst(Comparator.naturalOrder()));

  /** The name of the case in its source, null if it has none. */
  public String name() {
    return attributes.get("concept:name");
  }

  /**
   * What the case has under a key: its own attribute, else that of its last event which has one, or
   * of its first for a key after {@link #FIRST}; of its last alone for one after {@link #LAST}.
   * Null where none has.
   */
  public String find(String key) {
    if (attributes.containsKey(key)) {
      return attributes.get(key);
    }
    List<Event> ordered = inOrder();
    if (key.startsWith(FIRST)) {
      return value(ordered, key.substring(FIRST.length()));
    }
    return value(ordered.reversed(), key.startsWith(LAST) ? key.substring(LAST.length()) : key);
  }

  private static String value(List<Event> events, String key) {
    return events.stream()
        .map(event -> event.get(key))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The time of the first event that comes after a later one; none where all are in order. */
  public Optional<Instant> disorder() {
    Instant last = null;
    for (Event event : events) {
      if (event.at() != null) {
        if (last != null && event.at().isBefore(last)) {
          return Optional.of(event.at());
        }
        last = event.at();
      }
    }
    return Optional.empty();
  }

  /** The events by their times; those without one first. */
  public List<Event> inOrder() {
    return events.stream().sorted(BY_TIME).toList();
  }

  /**
   * @param attributes by key; those nested in others are left out
   * @param at null where the event has no time
   */
  public record Event(Map<String, String> attributes, Instant at) {

    /** When a step began that the event ends, as tools write it beside XES. */
    public static final String START = "start_timestamp";

    public String get(String key) {
      return attributes.get(key);
    }

    /** Null if it has none. */
    public String time() {
      return at == null ? null : at.toString();
    }

    /** Whose work it was, null if it is not said. */
    public String group() {
      return get("org:group");
    }
  }
}
