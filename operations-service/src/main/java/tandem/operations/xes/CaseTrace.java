package tandem.operations.xes;

import static tandem.operations.xes.Fields.put;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A trace as the row of a service case. Events are taken in the order of their times. The first
 * opens the case, for the team that its {@code org:group} names; wherever the group changes, the
 * case is handed over. What pauses, resolves and reopens it is said by the mapping: a pause lasts
 * until the next event of another kind, only a case that is open is resolved, and only one that is
 * resolved is reopened; all other events while it is resolved say nothing but the group. Not
 * thread-safe.
 */
final class CaseTrace {

  /** What the events of a log mean. */
  record Meaning(EventCondition paused, EventCondition resolved, EventCondition reopened) {}

  private final Trace trace;
  private final Meaning meaning;
  private final ObjectNode row = JsonNodeFactory.instance.objectNode();
  private final ArrayNode transfers = JsonNodeFactory.instance.arrayNode();
  private final ArrayNode pauses = JsonNodeFactory.instance.arrayNode();
  private final ArrayNode resolutions = JsonNodeFactory.instance.arrayNode();
  private String team;
  private ObjectNode pause;
  private ObjectNode resolution;

  CaseTrace(Trace trace, Meaning meaning) {
    this.trace = trace;
    this.meaning = meaning;
  }

  ObjectNode row() {
    List<Trace.Event> events = trace.inOrder();
    put(row, "externalId", trace.name());
    if (!events.isEmpty()) {
      team = events.getFirst().group();
      put(row, "openedAt", events.getFirst().time());
      put(row, "team", team);
      events.forEach(this::take);
    }
    row.set("transfers", transfers);
    row.set("pauses", pauses);
    row.set("resolutions", resolutions);
    return row;
  }

  private void take(Trace.Event event) {
    handOver(event);
    if (resolution == null) {
      progress(event);
    } else if (meaning.reopened().isMetBy(event)) {
      put(resolution, "reopenedAt", event.time());
      resolution = null;
      progress(event);
    }
  }

  private void handOver(Trace.Event event) {
    if (event.group() != null && !event.group().equals(team)) {
      team = event.group();
      ObjectNode transfer = transfers.addObject();
      put(transfer, "at", event.time());
      put(transfer, "team", team);
    }
  }

  private void progress(Trace.Event event) {
    if (meaning.paused().isMetBy(event)) {
      if (pause == null) {
        pause = pauses.addObject();
        put(pause, "from", event.time());
        put(pause, "reason", event.get("lifecycle:transition"));
      }
      return;
    }
    if (pause != null) {
      put(pause, "to", event.time());
      pause = null;
    }
    if (meaning.resolved().isMetBy(event)) {
      resolution = resolutions.addObject();
      put(resolution, "at", event.time());
    }
  }
}
