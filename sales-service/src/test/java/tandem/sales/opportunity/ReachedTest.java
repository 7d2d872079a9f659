package tandem.sales.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.events.Holder;
import tandem.events.Moment;
import tandem.events.sales.OpportunityFacts.Stage;

class ReachedTest {

  private static final List<String> PIPELINE = List.of("Contact", "Proposal", "Contract");
  private static final UUID OWNER = UUID.randomUUID();
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  /** The trap: what goes back and forth is counted twice. */
  @Test
  void isEachStageOnceAsItWasFirstReached() {
    Course course = Course.begin("Contact", OWNER, START);
    course.advance("Contract", OWNER, START.plus(Duration.ofDays(1)));
    course.advance("Contact", OWNER, START.plus(Duration.ofDays(2)));
    course.advance("Contract", OWNER, START.plus(Duration.ofDays(3)));
    course.lose("price", OWNER, START.plus(Duration.ofDays(4)));

    assertThat(new Reached(course, PIPELINE).since(opened()))
        .extracting(Stage::reached, Stage::place, Stage::afterMillis, Stage::won, Stage::lost)
        .containsExactly(
            tuple("Contact", 1, 0L, false, true),
            tuple("Contract", 3, Duration.ofDays(1).toMillis(), false, true));
  }

  @Test
  void isNothingOfAProspectAndWithoutAPlaceInAStageThatIsNoMore() {
    assertThat(new Reached(Course.begin("Contact", OWNER, null), PIPELINE).since(null)).isEmpty();
    assertThat(new Reached(Course.begin("Gone", OWNER, START), PIPELINE).since(opened()))
        .extracting(Stage::reached, Stage::place)
        .containsExactly(tuple("Gone", null));
  }

  private static Moment opened() {
    return Moment.of(START, new Holder(OWNER, "North", null, null, null));
  }
}
