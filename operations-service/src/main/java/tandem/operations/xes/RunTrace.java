package tandem.operations.xes;

import static tandem.operations.xes.Fields.put;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A trace as the row of a process run. Each event is a step, named by the pair of {@code
 * concept:name} and {@code lifecycle:transition}, joined by {@code +}; its {@code org:group} is the
 * team, its {@code org:resource} the resource. Events are taken in the order of their times. The
 * first starts the run; the last completes it where the mapping says so, else the run is open.
 */
final class RunTrace {

  private RunTrace() {}

  static ObjectNode row(Trace trace, EventCondition completedWhen) {
    List<Trace.Event> events = trace.inOrder();
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    put(row, "externalId", trace.name());
    ArrayNode steps = row.putArray("steps");
    events.forEach(event -> steps.add(step(event)));
    if (!events.isEmpty() && completedWhen.isMetBy(events.getLast())) {
      put(row, "completedAt", events.getLast().time());
    }
    return row;
  }

  private static ObjectNode step(Trace.Event event) {
    ObjectNode step = JsonNodeFactory.instance.objectNode();
    put(step, "name", activity(event));
    put(step, "team", event.group());
    put(step, "resource", event.get("org:resource"));
    put(step, "startedAt", event.time());
    return step;
  }

  private static String activity(Trace.Event event) {
    String name = event.get("concept:name");
    String transition = event.get("lifecycle:transition");
    return name == null || transition == null ? name : name + "+" + transition;
  }
}
