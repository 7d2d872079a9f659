package tandem.system.realdata;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The incident log: each trace is a run, each event a step of it. */
final class IncidentLog {

  /**
   * @param completed null where the last event does not complete the run
   * @param group of the last event
   * @param reworked whether an activity was done more than once
   */
  record Run(OffsetDateTime started, OffsetDateTime completed, String group, boolean reworked) {}

  private IncidentLog() {}

  static List<Run> runs(Path gzippedLog) throws IOException, XMLStreamException {
    List<Run> runs = new ArrayList<>();
    try (InputStream log = new GZIPInputStream(Files.newInputStream(gzippedLog))) {
      XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(log, "UTF-8");
      List<Map<String, String>> events = new ArrayList<>();
      Map<String, String> event = null;
      while (xml.hasNext()) {
        int kind = xml.next();
        if (kind == XMLStreamReader.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "trace" -> events.clear();
            case "event" -> event = new HashMap<>();
            default -> {
              if (event != null) {
                event.put(xml.getAttributeValue(null, "key"), xml.getAttributeValue(null, "value"));
              }
            }
          }
        } else if (kind == XMLStreamReader.END_ELEMENT) {
          switch (xml.getLocalName()) {
            case "event" -> {
              events.add(event);
              event = null;
            }
            case "trace" -> runs.add(run(events));
            default -> {}
          }
        }
      }
    }
    return runs;
  }

  private static Run run(List<Map<String, String>> events) {
    Set<String> activities = new HashSet<>();
    events.forEach(
        e -> activities.add(e.get("concept:name") + "+" + e.get("lifecycle:transition")));
    Map<String, String> last = events.getLast();
    boolean complete = last.get("concept:name").equals("Completed");
    return new Run(
        at(events.getFirst()),
        complete ? at(last) : null,
        last.get("org:group"),
        events.size() > activities.size());
  }

  private static OffsetDateTime at(Map<String, String> event) {
    return OffsetDateTime.parse(event.get("time:timestamp"));
  }
}
