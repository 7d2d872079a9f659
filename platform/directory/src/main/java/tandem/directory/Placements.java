package tandem.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tandem.events.Holder;

/**
 * The timelines of some people. Immutable, free of the database.
 *
 * @param zone whose days assignments begin on
 */
public record Placements(Map<UUID, Timeline> timelines, ZoneId zone) implements Holders {

  public Placements {
    timelines = Map.copyOf(timelines);
  }

  @Override
  public Holder on(UUID person, Instant at) {
    if (person == null) {
      return Holder.NOBODY;
    }
    return Place.of(timeline(person).on(day(at))).heldBy(person);
  }

  @Override
  public List<Instant> changes(UUID person, Instant after, Instant before) {
    if (person == null) {
      return List.of();
    }
    LocalDate until = before == null ? null : day(before);
    return timeline(person).changes(day(after), until).stream()
        .map(day -> day.atStartOfDay(zone).toInstant())
        .filter(at -> before == null || at.isBefore(before))
        .toList();
  }

  /** The same with another timeline for one person. */
  public Placements with(UUID person, Timeline timeline) {
    Map<UUID, Timeline> changed = new HashMap<>(timelines);
    changed.put(person, timeline);
    return new Placements(changed, zone);
  }

  private Timeline timeline(UUID person) {
    Timeline timeline = timelines.get(person);
    if (timeline == null) {
      throw new IllegalArgumentException("no person " + person + " was read");
    }
    return timeline;
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }
}
