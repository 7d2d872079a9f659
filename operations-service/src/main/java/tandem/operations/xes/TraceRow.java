package tandem.operations.xes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;

/**
 * A trace as the row of a process run. Each event is a step, named by the pair of {@code
 * concept:name} and {@code lifecycle:transition}, joined by {@code +}; its {@code org:group} is the
 * team, its {@code org:resource} the resource. Events are taken in the order of their times. The
 * first starts the run; the last completes it where the mapping says so, else the run is open.
 */
final class TraceRow {

  private static final Comparator<Trace.Event> BY_TIME =
      Comparator.comparing(Trace.Event::at, Comparator.nullsFirst(Comparator.naturalOrder()));

  private TraceRow() {}

  static ObjectNode of(Trace trace, CompletedWhen completedWhen) {
    List<Trace.Event> events = trace.events().stream().sorted(BY_TIME).toList();
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    put(row, "externalId", trace.attributes().get("concept:name"));
    ArrayNode steps = row.putArray("steps");
    events.forEach(event -> steps.add(step(event)));
    if (!events.isEmpty() && completedWhen.isMetBy(events.getLast())) {
      put(row, "completedAt", time(events.getLast()));
    }
    return row;
  }

  private static ObjectNode step(Trace.Event event) {
    ObjectNode step = JsonNodeFactory.instance.objectNode();
    put(step, "name", activity(event));
    put(step, "team", event.get("org:group"));
    put(step, "resource", event.get("org:resource"));
    put(step, "startedAt", time(event));
    return step;
  }

  private static String activity(Trace.Event event) {
    String name = event.get("concept:name");
    String transition = event.get("lifecycle:transition");
    return name == null || transition == null ? name : name + "+" + transition;
  }

  private static String time(Trace.Event event) {
    return event.at() == null ? null : event.at().toString();
  }

  private static void put(ObjectNode node, String field, String value) {
    if (value != null && !value.isEmpty()) {
      node.put(field, value);
    }
  }
}
