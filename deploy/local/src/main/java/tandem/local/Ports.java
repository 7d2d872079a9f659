package tandem.local;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * The ports of the suite, all on the loopback interface. A service listens where it was told to or
 * where everybody expects it; PostgreSQL and Kafka on free ports, the same ones at the next start.
 */
record Ports(Map<String, Integer> byName) {

  static final String POSTGRES = "postgres";
  static final String KAFKA = "kafka";
  static final String KAFKA_CONTROLLER = "kafka-controller";

  private static final String FILE = "ports.properties";
  private static final int FIRST_FREE = 20_000;
  private static final int FIRST_HANDED_OUT = 32_768;

  int of(String name) {
    return byName.get(name);
  }

  /** Chooses every port, and refuses to start where one that was asked for is taken. */
  static Ports choose(Settings settings, StateFolder state) {
    Map<String, Integer> chosen = new TreeMap<>();
    Settings.SERVICES.forEach(
        (service, port) -> chosen.put(service, settings.ports().getOrDefault(service, port)));
    Map<String, Integer> remembered = remembered(state);
    for (String name : new String[] {POSTGRES, KAFKA, KAFKA_CONTROLLER}) {
      int port = remembered.getOrDefault(name, 0);
      chosen.put(
          name,
          settings.ports().getOrDefault(name, isFree(port) && Reservations.take(port) ? port : 0));
    }
    chosen.replaceAll((name, port) -> port == 0 ? free(chosen.values()) : port);
    chosen.forEach((name, port) -> check(settings, name, port));
    state.write(
        FILE,
        chosen.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
            .collect(Collectors.joining()));
    return new Ports(chosen);
  }

  private static Map<String, Integer> remembered(StateFolder state) {
    if (!state.has(FILE)) {
      return Map.of();
    }
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(state.read(FILE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.stringPropertyNames().stream()
        .collect(
            Collectors.toMap(name -> name, name -> Integer.valueOf(properties.getProperty(name))));
  }

  private static void check(Settings settings, String name, int port) {
    if (settings.starts(name) && !isFree(port)) {
      throw new StartRefused(
          """
          Port %d, where %s would listen, is taken by %s.
          Stop that, or choose another port with -Dtandem.%s.port=…\
          """
              .formatted(port, name, PortOwner.of(port).orElse("another process"), name));
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * A port that is free now and that nobody is given by chance before a process listens on it, or
   * while it is started again: reserved among suites, and below those that systems hand out to
   * whoever connects (from 32768 on Linux, from 49152 by RFC 6335).
   */
  private static int free(Collection<Integer> chosen) {
    return ThreadLocalRandom.current()
        .ints(FIRST_FREE, FIRST_HANDED_OUT)
        .filter(port -> !chosen.contains(port) && isFree(port) && Reservations.take(port))
        .findFirst()
        .orElseThrow();
  }
}
