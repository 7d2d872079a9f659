package tandem.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What was asked for on the command line, as system properties.
 *
 * @param root of the repository, where the packaged services are
 * @param state the folder that holds all state of this suite
 * @param ports the ports asked for by name; 0 for any free one
 * @param without services that are not started, since the developer runs them
 * @param demo whether an empty suite is filled with the demo company
 * @param fresh whether all state is wiped first
 * @param parent the process with which the suite ends, besides the supervisor itself
 */
record Settings(
    Path root,
    Path state,
    Map<String, Integer> ports,
    List<String> without,
    boolean demo,
    boolean fresh,
    Optional<Long> parent) {

  /** The services, with the ports they have unless told otherwise. */
  static final Map<String, Integer> SERVICES =
      Map.of("analytics", 8080, "sales", 8081, "operations", 8082);

  static Settings of(Properties properties) {
    Path root = Path.of(properties.getProperty("tandem.root", ".")).toAbsolutePath().normalize();
    String state = properties.getProperty("tandem.state");
    return new Settings(
        root,
        state == null ? root.resolve(".tandem") : Path.of(state).toAbsolutePath().normalize(),
        ports(properties),
        without(properties.getProperty("tandem.without", "")),
        flag(properties, "demo", true),
        flag(properties, "fresh", false),
        Optional.ofNullable(properties.getProperty("tandem.parent")).map(Long::valueOf));
  }

  boolean starts(String service) {
    return !without.contains(service);
  }

  private static Map<String, Integer> ports(Properties properties) {
    return properties.stringPropertyNames().stream()
        .filter(name -> name.matches("tandem\\.[a-z-]+\\.port"))
        .collect(
            java.util.stream.Collectors.toMap(
                name -> name.substring("tandem.".length(), name.length() - ".port".length()),
                name -> port(name, properties.getProperty(name))));
  }

  private static int port(String name, String value) {
    if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
      throw new StartRefused("-D%s=%s is not a port.".formatted(name, value));
    }
    return Integer.parseInt(value);
  }

  private static List<String> without(String names) {
    List<String> services =
        Stream.of(names.split(",", -1)).map(String::strip).filter(name -> !name.isEmpty()).toList();
    for (String service : services) {
      if (!SERVICES.containsKey(service)) {
        throw new StartRefused(
            "-Dtandem.without=%s: there are sales, operations and analytics.".formatted(names));
      }
    }
    return services;
  }

  /** {@code -Dname} alone means yes. */
  private static boolean flag(Properties properties, String name, boolean otherwise) {
    String value = properties.getProperty(name);
    return value == null ? otherwise : value.isEmpty() || Boolean.parseBoolean(value);
  }
}
