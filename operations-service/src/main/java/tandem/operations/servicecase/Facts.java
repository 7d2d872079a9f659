package tandem.operations.servicecase;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tandem.acts.Values;
import tandem.directory.Holders;
import tandem.events.Bounds;
import tandem.events.Holder;
import tandem.events.Moment;
import tandem.events.operations.CaseFacts;
import tandem.promises.Promise;
import tandem.promises.PromiseClock;
import tandem.worktime.BusinessCalendar;

/** What a case says to metrics, given where its people stood and its hours. */
final class Facts {

  static final String RESPONSE = "response";
  static final String RESOLUTION = "resolution";

  private final ServiceCase it;
  private final Course course;
  private final Holders holders;
  private final PromiseClock clock;
  private final Replies replies;

  private Facts(ServiceCase it, Holders holders, BusinessCalendar hours) {
    this.it = it;
    this.course = it.course;
    this.holders = holders;
    this.clock =
        new PromiseClock(
            course.openedAt(), course.pauses().stream().map(CasePause::pause).toList(), hours);
    this.replies = Replies.of(course);
  }

  static CaseFacts of(ServiceCase it, Holders holders, BusinessCalendar hours) {
    return new Facts(it, holders, hours).facts();
  }

  /** When a promise is due, or was; null where nobody knows, or nothing is promised. */
  static Instant due(CaseFacts facts, String promise) {
    return facts.clocks().stream()
        .filter(clock -> clock.clock().equals(promise))
        .map(CaseFacts.Clock::at)
        .findFirst()
        .orElse(null);
  }

  private CaseFacts facts() {
    Instant responded = replies.first();
    return new CaseFacts(
        Values.apiName(it.function),
        Values.apiName(it.category),
        it.severity,
        it.segment,
        it.customer,
        it.deal,
        it.promise().policy(),
        replies.count(),
        clock.millisUntil(responded),
        clock.millisUntil(course.resolvedAt()),
        moment(course.openedAt()),
        moment(responded),
        moment(course.resolvedAt()),
        moment(course.closedAt()),
        Backlog.of(course, holders),
        clocks(responded),
        resolutions());
  }

  private List<CaseFacts.Clock> clocks(Instant responded) {
    Promise promise = it.promise();
    return Stream.of(
            clock(RESPONSE, promise.response(), responded),
            clock(RESOLUTION, promise.resolution(), course.resolvedAt()))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<CaseFacts.Clock> clock(String name, Duration promised, Instant done) {
    if (promised == null) {
      return Optional.empty();
    }
    return clock
        .due(promised, done)
        // In hours of a minute a week, ten years of work take longer than there are years.
        .filter(Bounds::hold)
        .filter(due -> done != null || !calledBackBefore(due))
        .map(
            due ->
                CaseFacts.Clock.of(
                    due,
                    holder(done != null && done.isBefore(due) ? done : due),
                    name,
                    done != null && !done.isAfter(due)));
  }

  private boolean calledBackBefore(Instant due) {
    return course.withdrawnAt() != null && course.withdrawnAt().isBefore(due);
  }

  private List<CaseFacts.Resolution> resolutions() {
    return IntStream.range(0, course.resolutions().size()).mapToObj(this::resolution).toList();
  }

  private CaseFacts.Resolution resolution(int index) {
    Resolution resolution = course.resolutions().get(index);
    return CaseFacts.Resolution.of(
        resolution.at(),
        holder(resolution.at()),
        index + 1,
        replies.untilResolution(index),
        resolution.holds()
            ? null
            : Duration.between(resolution.at(), resolution.reopenedAt()).toMillis());
  }

  private Moment moment(Instant at) {
    return at == null ? null : Moment.of(at, holder(at));
  }

  private Holder holder(Instant at) {
    return course.heldBy(at).on(at, holders);
  }
}
