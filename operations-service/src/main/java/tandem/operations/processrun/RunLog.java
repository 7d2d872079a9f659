package tandem.operations.processrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tandem.directory.Directory;
import tandem.directory.Holders;
import tandem.records.ListFile;

/**
 * Runs as an event log, as process-mining tools read it: XES, IEEE 1849-2016. A trace is a run,
 * with its times as attributes; a step is a {@code start} and, once it is completed, a {@code
 * complete} of the same {@code concept:instance}. {@code org:group} is the team that did it, {@code
 * org:resource} who.
 */
@ApplicationScoped
class RunLog implements ListFile<ProcessRun> {

  static final String MEDIA_TYPE = "application/xes+xml";

  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <log xes.version="1849.2016" xes.features="">
      <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
      <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
      <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
      <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
      """;

  private static final String TAIL = "</log>\n";

  private final XMLOutputFactory xml = XMLOutputFactory.newDefaultFactory();
  private final Directory directory;

  RunLog(Directory directory) {
    this.directory = directory;
  }

  @Override
  public String mediaType() {
    return MEDIA_TYPE;
  }

  @Override
  public String extension() {
    return "xes";
  }

  @Override
  public String head() {
    return HEAD;
  }

  @Override
  public String tail() {
    return TAIL;
  }

  @Override
  public String records(List<ProcessRun> part) {
    Holders holders =
        directory.placements(part.stream().flatMap(ProcessRun::people).distinct().toList());
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter writer = xml.createXMLStreamWriter(text);
      for (ProcessRun run : part) {
        new Written(writer, holders).trace(run);
      }
      writer.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a run cannot be written", e);
    }
    return text.toString();
  }

  /** What happened in a step. */
  private record Happened(RunStep step, int number, String transition, Instant at) {}

  private record Written(XMLStreamWriter xml, Holders holders) {

    void trace(ProcessRun run) throws XMLStreamException {
      xml.writeStartElement("trace");
      text("concept:name", run.externalId() == null ? run.id().toString() : run.externalId());
      id("process", run.process);
      id("customer", run.customer);
      id("deal", run.deal);
      date("requestedAt", run.requestedAt());
      date("startedAt", run.startedAt());
      date("completedAt", run.completedAt());
      date("abandonedAt", run.abandonedAt());
      date("promisedAt", run.promisedAt());
      text("reason", run.reason());
      for (Happened happened : happened(run)) {
        event(happened);
      }
      xml.writeEndElement();
      xml.writeCharacters("\n");
    }

    private static List<Happened> happened(ProcessRun run) {
      List<Happened> all = new ArrayList<>();
      List<RunStep> steps = run.course.steps();
      for (int i = 0; i < steps.size(); i++) {
        RunStep step = steps.get(i);
        all.add(new Happened(step, i + 1, "start", step.startedAt()));
        if (step.completedAt() != null) {
          all.add(new Happened(step, i + 1, "complete", step.completedAt()));
        }
      }
      if (!run.isDisordered()) {
        all.sort(Comparator.comparing(Happened::at));
      }
      return all;
    }

    private void event(Happened happened) throws XMLStreamException {
      RunStep step = happened.step();
      xml.writeStartElement("event");
      text("concept:name", step.name());
      text("concept:instance", String.valueOf(happened.number()));
      text("lifecycle:transition", happened.transition());
      date("time:timestamp", happened.at());
      text("org:group", step.by().on(step.startedAt(), holders).team());
      text(
          "org:resource", step.performer() == null ? step.resource() : step.performer().toString());
      xml.writeEndElement();
    }

    private void text(String key, String value) throws XMLStreamException {
      attribute("string", key, value);
    }

    private void id(String key, UUID value) throws XMLStreamException {
      attribute("id", key, value);
    }

    private void date(String key, Instant value) throws XMLStreamException {
      attribute("date", key, value);
    }

    /** What is not known is not there. */
    private void attribute(String element, String key, Object value) throws XMLStreamException {
      if (value != null) {
        xml.writeEmptyElement(element);
        xml.writeAttribute("key", key);
        xml.writeAttribute("value", value.toString());
      }
    }
  }
}
