package tandem.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * The wall clock of a zone. A reading stands for the first instant at which the clock shows it or
 * has gone past it: where clocks are set back it is the first of the two, and where they are set
 * forward, readings that are left out stand for the instant of the change. So later readings never
 * stand for earlier instants, and adjacent hours neither overlap nor leave a gap.
 *
 * @param rules of the zone
 */
record WallClock(ZoneRules rules) {

  static WallClock of(ZoneId zone) {
    return new WallClock(zone.getRules());
  }

  Instant at(LocalDateTime reading) {
    List<ZoneOffset> offsets = rules.getValidOffsets(reading);
    return offsets.isEmpty()
        ? rules.getTransition(reading).getInstant()
        : reading.toInstant(offsets.getFirst());
  }

  Instant startOf(LocalDate day) {
    return at(day.atStartOfDay());
  }

  /** The day that has begun last. */
  LocalDate dayOf(Instant at) {
    LocalDate day = LocalDate.ofInstant(at, rules.getOffset(at));
    // Clocks that are set back over midnight show the day before once more.
    return startOf(day.plusDays(1)).isAfter(at) ? day : day.plusDays(1);
  }

  /** The days among some, the last excluded, that are longer or shorter by a change of clocks. */
  List<LocalDate> changed(LocalDate from, LocalDate to) {
    List<LocalDate> days = new ArrayList<>();
    Instant end = startOf(to);
    ZoneOffsetTransition change = rules.nextTransition(startOf(from).minusNanos(1));
    while (change != null && !change.getInstant().isAfter(end)) {
      LocalDate before = change.getDateTimeBefore().toLocalDate();
      LocalDate after = change.getDateTimeAfter().toLocalDate();
      LocalDate first = before.isBefore(after) ? before : after;
      first
          .datesUntil((before.isBefore(after) ? after : before).plusDays(1))
          .filter(day -> !day.isBefore(from) && day.isBefore(to) && !days.contains(day))
          .forEach(days::add);
      change = rules.nextTransition(change.getInstant());
    }
    return days;
  }
}
