package tandem.analytics.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tandem.analytics.metric.Journal;
import tandem.analytics.metric.Kind;
import tandem.events.Moment;

/** The entries of journals that no event has, since they fall due on days that attributes name. */
public final class DueEntries {

  private DueEntries() {}

  /**
   * The same facts with what falls due.
   *
   * @param zone whose days they are
   */
  public static Facts in(Facts facts, ZoneId zone) {
    List<List<Entry>> journals = new ArrayList<>(facts.journals());
    List<Journal> declared = facts.kind().journals();
    for (int i = 0; i < declared.size(); i++) {
      Optional<Journal.Due> due = declared.get(i).due();
      if (due.isPresent()) {
        journals.set(i, entries(facts, due.get(), zone));
      }
    }
    return new Facts(facts.kind(), facts.attributes(), facts.moments(), journals);
  }

  private static List<Entry> entries(Facts facts, Journal.Due due, ZoneId zone) {
    Kind kind = facts.kind();
    if (!(facts.attributes().get(kind.attributes().indexOf(due.on())) instanceof LocalDate day)) {
      return List.of();
    }
    Instant end = day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
    boolean isOff =
        due.unless().stream()
            .flatMap(journal -> entries(facts, journal).stream())
            .anyMatch(entry -> !entry.moment().at().isAfter(end));
    return isOff
        ? List.of()
        : entries(facts, due.of()).stream()
            .map(entry -> new Entry(at(end, entry.moment()), entry.values()))
            .toList();
  }

  private static List<Entry> entries(Facts facts, String journal) {
    Kind kind = facts.kind();
    return facts.journals().get(kind.journals().indexOf(kind.journal(journal).orElseThrow()));
  }

  private static Moment at(Instant at, Moment it) {
    return new Moment(at, it.person(), it.team(), it.department(), it.region(), it.level());
  }
}
