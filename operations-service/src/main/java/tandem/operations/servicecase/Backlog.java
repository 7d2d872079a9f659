package tandem.operations.servicecase;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import tandem.directory.Holders;
import tandem.events.operations.Flow;
import tandem.operations.performer.WorkInHand;

/** How a case moves through the open cases of people and teams: out while it is resolved. */
final class Backlog {

  private Backlog() {}

  static List<Flow> of(Course course, Holders holders) {
    WorkInHand work = new WorkInHand(holders);
    Instant start = course.openedAt();
    for (Resolution resolution : course.resolutions()) {
      open(course, work, start, resolution.at());
      start = resolution.reopenedAt();
    }
    if (start != null) {
      open(course, work, start, course.withdrawnAt());
    }
    return work.flows();
  }

  private static void open(Course course, WorkInHand work, Instant start, Instant end) {
    List<Holding> taken =
        Stream.concat(
                Stream.of(Holding.of(course.heldBy(start), start, null)),
                course.holdings().stream()
                    .filter(taking -> taking.at().isAfter(start))
                    .filter(taking -> end == null || taking.at().isBefore(end)))
            .toList();
    for (int i = 0; i < taken.size(); i++) {
      Instant next = i + 1 < taken.size() ? taken.get(i + 1).at() : end;
      work.hold(taken.get(i).by(), taken.get(i).at(), next);
    }
    if (end != null) {
      work.end(end);
    }
  }
}
