package tandem.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/** A Kafka broker of its own, on the loopback interface alone. */
final class Kafka {

  private static final String DATA = "kafka/data";
  private static final String FORMATTED = "kafka/formatted";

  private final StateFolder state;
  private final Ports ports;

  Kafka(StateFolder state, Ports ports) {
    this.state = state;
    this.ports = ports;
  }

  String bootstrapServers() {
    return "127.0.0.1:" + ports.of(Ports.KAFKA);
  }

  /** Makes the data folder at the first start. */
  Program prepare() {
    Path properties = state.write("config/kafka.properties", properties());
    if (!state.has(FORMATTED)) {
      format(properties);
    }
    return new Program(
        "kafka",
        Jvm.command(
            state,
            Jvm.FIRST_COMPILER_ALONE,
            "-Xms64m",
            "-Xmx256m",
            "kafka.Kafka",
            properties.toString()),
        Jvm.ownClassPath(),
        state.folder("logs").resolve("kafka.log"),
        Signal.TERMINATE,
        this::answers,
        bootstrapServers());
  }

  private void format(Path properties) {
    state.delete(DATA);
    state.folder(DATA);
    Once.run(
        "Kafka cannot make its data folder",
        Jvm.command(
            state,
            Jvm.FIRST_COMPILER_ALONE,
            "kafka.tools.StorageTool",
            "format",
            "--cluster-id=" + Uuid.randomUuid(),
            "--config=" + properties),
        Jvm.ownClassPath());
    state.write(FORMATTED, "");
  }

  /**
   * Topics and the log cleaner are sized for one machine with one user. The session is short
   * because a broker that was killed may come back only after it.
   */
  private String properties() {
    return """
    process.roles=broker,controller
    node.id=1
    controller.quorum.voters=1@127.0.0.1:%1$d
    listeners=PLAINTEXT://127.0.0.1:%2$d,CONTROLLER://127.0.0.1:%1$d
    controller.listener.names=CONTROLLER
    broker.session.timeout.ms=2500
    broker.heartbeat.interval.ms=500
    log.dirs=%3$s
    auto.create.topics.enable=false
    offsets.topic.num.partitions=4
    offsets.topic.replication.factor=1
    transaction.state.log.num.partitions=4
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    share.coordinator.state.topic.num.partitions=1
    share.coordinator.state.topic.replication.factor=1
    share.coordinator.state.topic.min.isr=1
    group.initial.rebalance.delay.ms=0
    log.cleaner.dedupe.buffer.size=8388608
    """
        .formatted(ports.of(Ports.KAFKA_CONTROLLER), ports.of(Ports.KAFKA), state.file(DATA));
  }

  private boolean answers() {
    Map<String, Object> client =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers(),
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            1000,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
            1000);
    try (Admin admin = Admin.create(client)) {
      return !admin.describeCluster().nodes().get(1, TimeUnit.SECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
