package tandem.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** A real broker that can be taken away and brought back, with what it stored, at the same port. */
public final class Broker implements AutoCloseable {

  private final Path directory;
  private final int port;
  private final int controllerPort;
  private ServerProcess process;

  private Broker(Path directory, int port, int controllerPort) {
    this.directory = directory;
    this.port = port;
    this.controllerPort = controllerPort;
  }

  /** An empty broker at ports that are free. */
  public static Broker start() {
    return ServerProcess.persist(Broker::startOnce);
  }

  private static Broker startOnce() {
    int[] ports = freePorts();
    Broker broker = new Broker(TemporaryDirectory.create(), ports[0], ports[1]);
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
    broker.resume();
    return broker;
  }

  /** Below the ports that a system hands out to whoever connects while the broker is away. */
  private static int[] freePorts() {
    return ThreadLocalRandom.current()
        .ints(20_000, 32_768)
        .distinct()
        .filter(Broker::isFree)
        .limit(2)
        .toArray();
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  /** Brings it back after {@link #kill}; returns when it answers. */
  public void resume() {
    process =
        ServerProcess.start(
            KafkaMain.class, directory, String.valueOf(port), String.valueOf(controllerPort));
    process.ready();
  }

  /** Takes it away without warning. */
  public void kill() {
    process.kill();
  }

  public String bootstrapServers() {
    return "localhost:" + port;
  }

  @Override
  public void close() {
    process.close();
    TemporaryDirectory.delete(directory);
  }
}
