package tandem.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tandem.outbox.Acts;
import tandem.testing.Broker;

class BrokerAwayIT {

  @Test
  void keepsTheActsUntilTheBrokerIsBackAndPublishesThemInOrder() throws Exception {
    UUID one = UUID.randomUUID();
    try (Broker broker = Broker.start();
        RelayFixture fixture = new RelayFixture(broker.bootstrapServers())) {
      RelayState relay = fixture.startRelay();
      Acts.commit(fixture.database, 1, one);
      fixture.awaitPublished(one, "1.1");

      broker.kill();
      for (int number = 2; number <= 50; number++) {
        Acts.commit(fixture.database, number, one);
      }
      await().atMost(Duration.ofSeconds(20)).until(() -> !relay.leads());
      assertThat(fixture.query("select count(*) from outbox")).isEqualTo(49);

      broker.resume();
      fixture.awaitEmptyQueue();
      assertThat(fixture.published(one).stream().distinct())
          .containsExactlyElementsOf(IntStream.rangeClosed(1, 50).mapToObj(n -> "1." + n).toList());
    }
  }
}
