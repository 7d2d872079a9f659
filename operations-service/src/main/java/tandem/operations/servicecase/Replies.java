package tandem.operations.servicecase;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The human answers of a case. A resolution is an answer of its own where nobody gave one since the
 * case was opened or reopened.
 */
record Replies(Instant openedAt, List<Reply> replies, List<Resolution> resolutions) {

  static Replies of(Course course) {
    return new Replies(course.openedAt(), course.replies(), course.resolutions());
  }

  /** The first answer, null until then. It stays the first where a resolution did not hold. */
  Instant first() {
    return Stream.concat(human(), resolutions.stream().map(Resolution::at))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  int count() {
    return (int) (human().count() + answering(resolutions.size()));
  }

  /** How many there were when the case was resolved, that answer among them. */
  int untilResolution(int index) {
    Instant at = resolutions.get(index).at();
    return (int) (human().filter(reply -> !reply.isAfter(at)).count() + answering(index + 1));
  }

  private long answering(int count) {
    return IntStream.range(0, count).filter(this::answers).count();
  }

  private boolean answers(int index) {
    Instant since = index == 0 ? openedAt : resolutions.get(index - 1).reopenedAt();
    Instant at = resolutions.get(index).at();
    return human().noneMatch(reply -> !reply.isBefore(since) && !reply.isAfter(at));
  }

  private Stream<Instant> human() {
    return replies.stream().filter(reply -> !reply.automatic()).map(Reply::at);
  }
}
