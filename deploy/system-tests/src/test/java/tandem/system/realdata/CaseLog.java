package tandem.system.realdata;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * The incident log once more, each trace a case: it waits from an event whose transition begins
 * with {@code Wait} to the next that does not, is resolved by the first {@code Completed} while it
 * is open, and reopened by the first {@code Accepted} while it is resolved. Each event says which
 * group has it.
 */
final class CaseLog {

  /**
   * @param reopened null if it held
   * @param group that had the case
   * @param worked since the opening, without waiting; of use where the resolution held
   */
  record Resolution(Instant at, Instant reopened, String group, Duration worked) {

    LocalDate day() {
      return CaseLog.day(at);
    }

    boolean reopenedWithin(int days) {
      return reopened != null
          && Duration.between(at, reopened).compareTo(Duration.ofDays(days)) <= 0;
    }
  }

  private final List<Resolution> resolutions = new ArrayList<>();

  /** By group, null for all: by how many the open cases changed on a day. */
  private final Map<String, Map<LocalDate, Integer>> changes = new HashMap<>();

  private CaseLog() {}

  static CaseLog of(Path gzippedLog) throws IOException, XMLStreamException {
    CaseLog log = new CaseLog();
    EventLog.traces(gzippedLog).forEach(log::take);
    return log;
  }

  private void take(List<EventLog.Event> events) {
    Instant opened = events.getFirst().at();
    Duration waited = Duration.ZERO;
    Instant waiting = null;
    Resolution resolved = null;
    String holder = null;
    for (EventLog.Event event : events) {
      if (resolved != null) {
        if (!event.name().equals("Accepted")) {
          continue;
        }
        resolutions.add(
            new Resolution(resolved.at(), event.at(), resolved.group(), resolved.worked()));
        resolved = null;
      }
      if (!event.group().equals(holder)) {
        count(holder, event.at(), -1);
        count(event.group(), event.at(), 1);
        holder = event.group();
      }
      if (event.transition().startsWith("Wait")) {
        waiting = waiting == null ? event.at() : waiting;
        continue;
      }
      if (waiting != null) {
        waited = waited.plus(Duration.between(waiting, event.at()));
        waiting = null;
      }
      if (event.name().equals("Completed")) {
        Duration worked = Duration.between(opened, event.at()).minus(waited);
        resolved = new Resolution(event.at(), null, holder, worked);
        count(holder, event.at(), -1);
        holder = null;
      }
    }
    if (resolved != null) {
      resolutions.add(resolved);
    }
  }

  private void count(String group, Instant at, int by) {
    if (group != null) {
      changes.computeIfAbsent(group, _ -> new HashMap<>()).merge(day(at), by, Integer::sum);
      changes.computeIfAbsent(null, _ -> new HashMap<>()).merge(day(at), by, Integer::sum);
    }
  }

  /** Every one, those that did not hold among them. */
  List<Resolution> resolutions() {
    return resolutions;
  }

  /** The cases that a group has open at the end of a day, or that all have for null. */
  int open(String group, LocalDate day) {
    return changes.getOrDefault(group, Map.of()).entrySet().stream()
        .filter(change -> !change.getKey().isAfter(day))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private static LocalDate day(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
