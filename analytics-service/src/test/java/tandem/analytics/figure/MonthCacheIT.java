package tandem.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tandem.analytics.freshness.FreshnessReader;
import tandem.analytics.ingest.FoldedWorld;

/** Whatever is folded meanwhile, an answer is what its snapshot holds. */
class MonthCacheIT {

  /** {@code -Dtandem.questions=10000}: as many. */
  private static final int QUESTIONS = Integer.getInteger("tandem.questions", 400);

  /** Few enough that each is asked before and after something was folded. */
  private static final int ASKED_AGAIN = 60;

  private static final Reasons REASONS = (code, arguments) -> code;
  private static final AnswerSeries ANSWER_SERIES =
      new AnswerSeries(Shipped.CATALOGUE, Shipped.TARGETS);

  @Test
  void whatIsKeptIsWhatIsThere() throws Exception {
    FoldedWorld.Growing world = new FoldedWorld.Growing(17, 80);
    Snapshots snapshots =
        new Snapshots(world.source(), new FreshnessReader(), Shipped.RATES, Duration.ofSeconds(15));
    List<String> metrics = List.copyOf(Shipped.CATALOGUE.metrics().keySet());
    MonthCache cache = new MonthCache(Shipped.CATALOGUE);
    Random random = new Random(17);
    List<Question> questions =
        Stream.generate(() -> metrics.get(random.nextInt(metrics.size())))
            .map(metric -> RandomQuestions.of(metric, random))
            .limit(ASKED_AGAIN)
            .toList();
    int asked = 0;

    try (ExecutorService folding = Executors.newSingleThreadExecutor()) {
      Future<?> done = folding.submit(() -> growing(world));
      while (asked < QUESTIONS || !done.isDone()) {
        Question question = questions.get(random.nextInt(questions.size()));
        snapshots.read(
            snapshot -> {
              List<Series.Line> there = answer(question, snapshot, Readers.direct(snapshot));
              assertThat(answer(question, snapshot, Readers.monthly(snapshot, cache.of(snapshot))))
                  .as("rows of %s", question)
                  .isEqualTo(there);
              assertThat(kept(question, snapshot)).as("%s", question).isEqualTo(there);
              assertThat(kept(question, snapshot)).as("again %s", question).isEqualTo(there);
              return null;
            });
        asked++;
      }
      done.get();
    }
  }

  private static List<Series.Line> kept(Question question, Snapshot snapshot) throws SQLException {
    return ANSWER_SERIES.answer(question, snapshot, Privacy.NONE, REASONS).series();
  }

  /** In steps of another size each, so that questions come between all of them. */
  private static Void growing(FoldedWorld.Growing world) throws SQLException {
    int events = 1;
    while (world.grow(events)) {
      events = events % 7 + 1;
    }
    return null;
  }

  private static List<Series.Line> answer(Question question, Snapshot snapshot, Readers readers)
      throws SQLException {
    return ANSWER_SERIES
        .answer(
            question,
            snapshot,
            Privacy.NONE,
            REASONS,
            readers,
            asked -> Plan.of(asked, Shipped.CATALOGUE))
        .series();
  }
}
