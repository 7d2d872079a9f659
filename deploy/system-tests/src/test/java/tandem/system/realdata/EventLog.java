package tandem.system.realdata;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The incident log as it stands in its file: traces of events, in the order of their times. */
final class EventLog {

  /** What happened, when and by which group. */
  record Event(Instant at, String name, String transition, String group) {}

  private EventLog() {}

  static List<List<Event>> traces(Path gzippedLog) throws IOException, XMLStreamException {
    List<List<Event>> traces = new ArrayList<>();
    try (InputStream log = new GZIPInputStream(Files.newInputStream(gzippedLog))) {
      XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(log, "UTF-8");
      List<Event> events = new ArrayList<>();
      Map<String, String> event = null;
      while (xml.hasNext()) {
        int kind = xml.next();
        if (kind == XMLStreamReader.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "trace" -> events = new ArrayList<>();
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
              events.add(event(event));
              event = null;
            }
            case "trace" -> {
              events.sort(Comparator.comparing(Event::at));
              traces.add(events);
            }
            default -> {}
          }
        }
      }
    }
    return traces;
  }

  private static Event event(Map<String, String> attributes) {
    return new Event(
        OffsetDateTime.parse(attributes.get("time:timestamp")).toInstant(),
        attributes.get("concept:name"),
        attributes.get("lifecycle:transition"),
        attributes.get("org:group"));
  }
}
