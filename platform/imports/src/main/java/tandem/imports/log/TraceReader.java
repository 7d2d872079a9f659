package tandem.imports.log;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.acts.Text;

/**
 * Reads a log as a stream, so that memory follows the largest trace and not the file. A file may
 * come from anywhere: it gets no document type, no entities of its own, and no depth or size beyond
 * what a log needs.
 *
 * <p>Not thread-safe.
 */
public final class TraceReader implements AutoCloseable {

  public static final int MAX_DEPTH = 32;
  public static final int MAX_EVENTS = 10_000;
  public static final int MAX_ATTRIBUTES = 200;
  public static final int MAX_VALUE = 10_000;

  private static final String TIME = "time:timestamp";

  private final TokenLimit input;
  private final XMLStreamReader xml;
  private final Function<String, Instant> times;
  private long traces;
  private int depth;

  /** Of the trace being read: the first time that is none. */
  private Refusal unread;

  /**
   * @param log not compressed
   * @param times how events are dated
   */
  public TraceReader(InputStream log, Function<String, Instant> times) {
    this.times = times;
    input = new TokenLimit(log);
    try {
      xml = factory().createXMLStreamReader(input);
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /** The next trace, null after the last. */
  public Trace next() {
    while (advance()) {
      if (xml.isStartElement() && xml.getLocalName().equals("trace")) {
        traces++;
        return trace();
      }
    }
    return null;
  }

  private Trace trace() {
    int within = depth;
    unread = null;
    Map<String, String> attributes = new HashMap<>();
    List<Trace.Event> events = new ArrayList<>();
    while (advance() && depth >= within) {
      if (!xml.isStartElement()) {
        continue;
      }
      if (xml.getLocalName().equals("event")) {
        take(event(), events);
      } else if (depth == within + 1) {
        attribute(attributes);
      }
    }
    return new Trace(traces, attributes, events, unread);
  }

  /** Of a case that is too long, what is beyond is passed over, and the case is rejected. */
  private void take(Trace.Event event, List<Trace.Event> events) {
    if (events.size() < MAX_EVENTS) {
      events.add(event);
    } else {
      unread = tooLong();
    }
  }

  /** Why a case is rejected that has too many events. */
  public static Refusal tooLong() {
    return Refusal.invalid(null, "import.log-too-long", MAX_EVENTS);
  }

  private Trace.Event event() {
    int within = depth;
    Map<String, String> attributes = new HashMap<>();
    while (advance() && depth >= within) {
      if (xml.isStartElement() && depth == within + 1) {
        attribute(attributes);
      }
    }
    return new Trace.Event(attributes, time(attributes.get(TIME)));
  }

  private void attribute(Map<String, String> attributes) {
    String key = xml.getAttributeValue(null, "key");
    String value = xml.getAttributeValue(null, "value");
    if (key != null && value != null) {
      bound("attribute", attributes.size(), MAX_ATTRIBUTES);
      bound("value", Math.max(key.length(), value.length()), MAX_VALUE);
      attributes.put(key, Text.kept(value));
    }
  }

  private void bound(String what, int size, int most) {
    if (size >= most) {
      throw new XesException(traces, "xes.too-large", what, most);
    }
  }

  private Instant time(String text) {
    if (text == null) {
      return null;
    }
    try {
      return times.apply(text);
    } catch (RefusedException e) {
      return unread(e.refusal().about(TIME));
    } catch (DateTimeException e) {
      return unread(Refusal.invalid(TIME, "import.time", text, TIME));
    }
  }

  private Instant unread(Refusal why) {
    unread = unread == null ? why : unread;
    return null;
  }

  /** Takes the next event of the stream; the depth is that of the element it begins or has left. */
  private boolean advance() {
    try {
      input.next();
      if (!xml.hasNext()) {
        return false;
      }
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          bound("depth", depth, MAX_DEPTH);
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.DTD -> throw new XesException(traces, "xes.document-type");
        default -> {
          // Text and comments say nothing in a log.
        }
      }
      return true;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private XesException broken(XMLStreamException e) {
    int line = e.getLocation() == null ? -1 : e.getLocation().getLineNumber();
    return new XesException(traces, "xes.malformed", line);
  }

  @Override
  public void close() {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }
}
