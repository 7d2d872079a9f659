package tandem.operations.processrun;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tandem.imports.Mapping;
import tandem.imports.log.EventCondition;
import tandem.imports.log.Trace;

/**
 * A case of a log as the row of a process run; its events in the order of their times, or as the
 * file has them where the mapping says to keep that. A {@code start} and the next {@code complete}
 * of the same activity are one step, as is an event that says when it was begun; a {@code complete}
 * alone took no time. Any other event is a step named by the pair of {@code concept:name} and
 * {@code lifecycle:transition}, joined by {@code +}. {@code org:group} is the team, {@code
 * org:resource} the resource. The first event starts the run; the last one completes it, or has it
 * given up, that the mapping says so of, unless one follows that reopens it: what comes afterwards
 * is no part of it. Without such an event the run is open.
 */
final class RunTrace {

  private final boolean isKept;
  private final EventCondition completing;
  private final EventCondition abandoning;
  private final EventCondition reopening;
  private final ObjectNode row = JsonNodeFactory.instance.objectNode();
  private final ArrayNode steps = row.putArray("steps");

  /** Steps that were begun, by what they are; the first begun is the first completed. */
  private final Map<String, Deque<ObjectNode>> begun = new HashMap<>();

  private RunTrace(Mapping meaning) {
    this.isKept = meaning.keepsDisorder();
    this.completing = meaning.completing();
    this.abandoning = meaning.abandoning();
    this.reopening = meaning.reopening();
  }

  static ObjectNode row(Trace trace, Mapping meaning) {
    return new RunTrace(meaning).of(trace);
  }

  private ObjectNode of(Trace trace) {
    List<Trace.Event> events = isKept ? trace.events() : trace.inOrder();
    put(row, "externalId", trace.name());
    int end = end(events);
    events.subList(0, end < 0 ? events.size() : end + 1).forEach(this::take);
    if (end >= 0) {
      Trace.Event last = events.get(end);
      put(row, completing.isMetBy(last) ? "completedAt" : "abandonedAt", last.time());
    }
    return row;
  }

  /** The place of the last event that ends the run, and is not followed by one that reopens it. */
  private int end(List<Trace.Event> events) {
    int end = -1;
    for (int i = 0; i < events.size(); i++) {
      Trace.Event event = events.get(i);
      if (completing.isMetBy(event) || abandoning.isMetBy(event)) {
        end = i;
      } else if (reopening.isMetBy(event)) {
        end = -1;
      }
    }
    return end;
  }

  private void take(Trace.Event event) {
    String name = event.get("concept:name");
    String transition = event.get("lifecycle:transition");
    String start = event.get(Trace.Event.START);
    switch (transition == null ? "" : transition.toLowerCase(Locale.ROOT)) {
      case "start" ->
          begun
              .computeIfAbsent(work(event), _ -> new ArrayDeque<>())
              .add(step(event, name, event.time()));
      case "complete" -> complete(event, name, start == null ? event.time() : start);
      case "" -> {
        ObjectNode step = step(event, name, start == null ? event.time() : start);
        put(step, "completedAt", start == null ? null : event.time());
      }
      default -> step(event, name == null ? null : name + "+" + transition, event.time());
    }
  }

  private void complete(Trace.Event event, String name, String start) {
    Deque<ObjectNode> open = begun.getOrDefault(work(event), new ArrayDeque<>());
    ObjectNode step = open.isEmpty() ? step(event, name, start) : open.remove();
    put(step, "completedAt", event.time());
  }

  private static String work(Trace.Event event) {
    return event.get("concept:name") + "\n" + event.get("concept:instance");
  }

  private ObjectNode step(Trace.Event event, String name, String start) {
    ObjectNode step = steps.addObject();
    put(step, "name", name);
    put(step, "team", event.group());
    put(step, "resource", event.get("org:resource"));
    put(step, "startedAt", start);
    return step;
  }

  private static void put(ObjectNode node, String field, String value) {
    if (value != null && !value.isEmpty()) {
      node.put(field, value);
    }
  }
}
