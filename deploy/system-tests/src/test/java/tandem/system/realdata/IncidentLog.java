package tandem.system.realdata;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/** The incident log: each trace is a run, each event a step of it. */
final class IncidentLog {

  /**
   * @param completed null where the last event does not complete the run
   * @param group of the last event
   * @param reworked whether an activity was done more than once
   */
  record Run(Instant started, Instant completed, String group, boolean reworked) {}

  private IncidentLog() {}

  static List<Run> runs(Path gzippedLog) throws IOException, XMLStreamException {
    return EventLog.traces(gzippedLog).stream().map(IncidentLog::run).toList();
  }

  private static Run run(List<EventLog.Event> events) {
    int activities =
        events.stream()
            .map(e -> e.name() + "+" + e.transition())
            .collect(Collectors.toSet())
            .size();
    EventLog.Event last = events.getLast();
    return new Run(
        events.getFirst().at(),
        last.name().equals("Completed") ? last.at() : null,
        last.group(),
        events.size() > activities);
  }
}
