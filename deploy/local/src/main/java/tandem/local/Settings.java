package tandem.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was asked for on the command line, as system properties.
 *
 * @param root of the repository, where the packaged services are
 * @param state the folder that holds all state of this suite
 * @param ports the ports asked for by name; 0 for any free one
 * @param without services that are not started, since the developer runs them
 * @param failpoints where a test has a service die, one after the other: see {@link Program}
 * @param options of the suite, as told: see {@link SuiteOptions}
 * @param jvm what the JVMs of the services are to be good at
 * @param demo whether an empty suite is filled with the demo company
 * @param fresh whether all state is wiped first
 * @param parent the process with which the suite ends, besides the supervisor itself
 */
record Settings(
    Path root,
    Path state,
    Map<String, Integer> ports,
    List<String> without,
    Map<String, List<String>> failpoints,
    Map<SuiteOption, String> options,
    JvmMode jvm,
    boolean demo,
    boolean fresh,
    Optional<Long> parent) {

  /** The services, with the ports they have unless told otherwise. */
  static final Map<String, Integer> SERVICES =
      Map.of("analytics", 8080, "sales", 8081, "operations", 8082);

  static Settings of(Properties properties) {
    refuseUnknown(properties);
    Path root = Path.of(properties.getProperty("tandem.root", ".")).toAbsolutePath().normalize();
    String state = properties.getProperty("tandem.state");
    return new Settings(
        root,
        state == null ? root.resolve(".tandem") : Path.of(state).toAbsolutePath().normalize(),
        ports(properties),
        without(properties.getProperty("tandem.without", "")),
        failpoints(properties),
        SuiteOptions.told(properties),
        JvmMode.of(properties.getProperty("tandem.jvm", JvmMode.SHIPPED.toString())),
        flag(properties, "demo", true),
        flag(properties, "fresh", false),
        Optional.ofNullable(properties.getProperty("tandem.parent")).map(Long::valueOf));
  }

  boolean starts(String service) {
    return !without.contains(service);
  }

  private static void refuseUnknown(Properties properties) {
    List<String> known = Stream.of(SuiteOption.values()).map(SuiteOption::property).toList();
    properties.stringPropertyNames().stream()
        .filter(name -> name.startsWith("tandem."))
        .filter(
            name ->
                !name.matches(
                    "tandem\\.(root|state|parent|without|jvm|[a-z-]+\\.(port|failpoints))"))
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new StartRefused(
                  "-D%s is not known. There are tandem.state, tandem.without, tandem.<name>.port, %s."
                      .formatted(name, String.join(", ", known)));
            });
  }

  private static Map<String, Integer> ports(Properties properties) {
    return properties.stringPropertyNames().stream()
        .filter(name -> name.matches("tandem\\.[a-z-]+\\.port"))
        .collect(
            Collectors.toMap(
                name -> name.substring("tandem.".length(), name.length() - ".port".length()),
                name -> port(name, properties.getProperty(name))));
  }

  private static Map<String, List<String>> failpoints(Properties properties) {
    return SERVICES.keySet().stream()
        .collect(
            Collectors.toMap(
                service -> service,
                service -> list(properties.getProperty("tandem." + service + ".failpoints", ""))));
  }

  private static List<String> list(String names) {
    return Stream.of(names.split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static int port(String name, String value) {
    if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
      throw new StartRefused("-D%s=%s is not a port.".formatted(name, value));
    }
    return Integer.parseInt(value);
  }

  private static List<String> without(String names) {
    List<String> services = list(names);
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
