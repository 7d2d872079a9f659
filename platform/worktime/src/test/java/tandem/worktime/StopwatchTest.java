package tandem.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.worktime.Calendars.BERLIN;
import static tandem.worktime.Calendars.office;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@Domain(Calendars.class)
@Domain(DomainContext.Global.class)
class StopwatchTest {

  private static final Duration PROMISE = Duration.ofHours(16);

  /** Thursday, so that sixteen hours end on Monday at ten. */
  private final Instant opened = berlin("2026-05-07T10:00");

  @Test
  void aPauseOverAWeekendCostsTheWorkingHoursInItAlone() {
    Stopwatch watch = paused("2026-05-08T15:00", "2026-05-11T11:00");
    assertThat(watch.due(opened, PROMISE)).contains(berlin("2026-05-11T14:00"));
    assertThat(watch.between(opened, berlin("2026-05-11T13:00"))).isEqualTo(Duration.ofHours(15));
  }

  @Test
  void aPauseOutsideOfWorkCostsNothing() {
    assertThat(paused("2026-05-08T17:00", "2026-05-11T09:00").due(opened, PROMISE))
        .contains(berlin("2026-05-11T10:00"));
  }

  @Test
  void nobodyKnowsWhenSomethingIsDueThatIsPaused() {
    assertThat(paused("2026-05-08T15:00", null).due(opened, PROMISE)).isEmpty();
  }

  @Test
  void whatWasDueBeforeThePauseStaysDue() {
    assertThat(paused("2026-05-11T10:00", null).due(opened, PROMISE))
        .contains(berlin("2026-05-11T10:00"));
  }

  @Test
  void overlappingPausesCountOnce() {
    Stopwatch watch =
        new Stopwatch(
            office(),
            List.of(
                pause("2026-05-08T11:00", "2026-05-08T13:00"),
                pause("2026-05-08T10:00", "2026-05-08T12:00")));
    assertThat(watch.between(opened, berlin("2026-05-08T17:00"))).isEqualTo(Duration.ofHours(12));
  }

  @Property
  void aPauseNeverBringsADueTimeNearer(
      @ForAll BusinessCalendar calendar,
      @ForAll Instant from,
      @ForAll Duration promised,
      @ForAll @Size(max = 5) List<Pause> pauses,
      @ForAll Pause another) {
    List<Pause> more = Stream.concat(pauses.stream(), Stream.of(another)).toList();
    Stopwatch watch = new Stopwatch(calendar, more);
    new Stopwatch(calendar, pauses)
        .due(from, promised)
        .ifPresentOrElse(
            before ->
                watch
                    .due(from, promised)
                    .ifPresent(after -> assertThat(after).isAfterOrEqualTo(before)),
            () -> assertThat(watch.due(from, promised)).isEmpty());
  }

  @Property
  void hasRunForWhatWasPromisedWhenItIsDue(
      @ForAll BusinessCalendar calendar,
      @ForAll Instant from,
      @ForAll Duration promised,
      @ForAll @Size(max = 5) List<Pause> pauses) {
    Stopwatch watch = new Stopwatch(calendar, pauses);
    watch
        .due(from, promised)
        .ifPresent(due -> assertThat(watch.between(from, due)).isEqualTo(promised));
  }

  @Property
  void partsSumToTheWhole(
      @ForAll BusinessCalendar calendar,
      @ForAll Instant from,
      @ForAll Duration first,
      @ForAll Duration second,
      @ForAll @Size(max = 5) List<Pause> pauses) {
    Stopwatch watch = new Stopwatch(calendar, pauses);
    Instant middle = from.plus(first);
    Instant to = middle.plus(second);
    assertThat(watch.between(from, middle).plus(watch.between(middle, to)))
        .isEqualTo(watch.between(from, to));
  }

  private static Stopwatch paused(String from, String to) {
    return new Stopwatch(office(), List.of(pause(from, to)));
  }

  private static Pause pause(String from, String to) {
    return new Pause(berlin(from), to == null ? null : berlin(to));
  }

  private static Instant berlin(String reading) {
    return LocalDateTime.parse(reading).atZone(BERLIN).toInstant();
  }
}
