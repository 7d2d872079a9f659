package tandem.operations.xes;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A trace of a log: one case, with the attributes that tell what was done, when and by whom.
 *
 * @param number in the file, from 1
 * @param attributes of the trace itself, by key
 * @param events in the order of the file
 */
record Trace(long number, Map<String, String> attributes, List<Event> events) {

  /**
   * @param attributes by key; those nested in others are left out
   * @param at null where the event has no time that can be read
   */
  record Event(Map<String, String> attributes, Instant at) {

    String get(String key) {
      return attributes.get(key);
    }
  }
}
