package tandem.operations.servicecase;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import tandem.imports.Mapping;
import tandem.imports.log.EventCondition;
import tandem.imports.log.Trace;

/**
 * A trace as the row of a service case. Events are taken in the order of their times, by which a
 * case tells its acts apart, even where the mapping says to keep another. The first opens the case,
 * for the team that its {@code org:group} names; wherever the group changes, the case is handed
 * over. What pauses, resolves and reopens it is said by the mapping: a pause lasts until the next
 * event of another kind, only a case that is open is resolved, and only one that is resolved is
 * reopened; all other events while it is resolved say nothing but the group. Not thread-safe.
 */
final class CaseTrace {

  private final Trace trace;
  private final EventCondition pausing;
  private final EventCondition resolving;
  private final EventCondition reopening;
  private final EventCondition responding;
  private final ObjectNode row = JsonNodeFactory.instance.objectNode();
  private final ArrayNode responses = JsonNodeFactory.instance.arrayNode();
  private final ArrayNode transfers = JsonNodeFactory.instance.arrayNode();
  private final ArrayNode pauses = JsonNodeFactory.instance.arrayNode();
  private final ArrayNode resolutions = JsonNodeFactory.instance.arrayNode();
  private String team;
  private ObjectNode pause;
  private ObjectNode resolution;

  CaseTrace(Trace trace, Mapping meaning) {
    this.trace = trace;
    this.pausing = meaning.pausing();
    this.resolving = meaning.resolving();
    this.reopening = meaning.reopening();
    this.responding = meaning.responding();
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
    row.set("responses", responses);
    row.set("transfers", transfers);
    row.set("pauses", pauses);
    row.set("resolutions", resolutions);
    return row;
  }

  private void take(Trace.Event event) {
    handOver(event);
    if (resolution == null) {
      respond(event);
      progress(event);
    } else if (reopening.isMetBy(event)) {
      put(resolution, "reopenedAt", event.time());
      resolution = null;
      respond(event);
      progress(event);
    }
  }

  private void respond(Trace.Event event) {
    if (responding.isMetBy(event)) {
      put(responses.addObject(), "at", event.time());
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
    if (pausing.isMetBy(event)) {
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
    if (resolving.isMetBy(event)) {
      resolution = resolutions.addObject();
      put(resolution, "at", event.time());
    }
  }

  private static void put(ObjectNode node, String field, String value) {
    if (value != null && !value.isEmpty()) {
      node.put(field, value);
    }
  }
}
