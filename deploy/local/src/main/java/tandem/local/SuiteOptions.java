package tandem.local;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The options of this suite. They belong to its state: the next start has them, too, until told
 * otherwise, since another zone has every figure computed anew.
 */
record SuiteOptions(Map<SuiteOption, String> values) {

  private static final String FILE = "options.properties";

  /**
   * What the state remembers, and over it what is told now.
   *
   * @param told an empty value takes an option back
   */
  static SuiteOptions of(Map<SuiteOption, String> told, StateFolder state) {
    Map<SuiteOption, String> values = new TreeMap<>(remembered(state));
    told.forEach(
        (option, value) -> {
          if (value.isBlank()) {
            values.remove(option);
          } else {
            values.put(option, option.read(value));
          }
        });
    SuiteOptions options = new SuiteOptions(values);
    state.write(FILE, lines(values));
    return options;
  }

  private static Map<SuiteOption, String> remembered(StateFolder state) {
    Properties properties = new Properties();
    if (state.has(FILE)) {
      try {
        properties.load(new StringReader(state.read(FILE)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return told(properties);
  }

  /** Those of the options that are among the properties. */
  static Map<SuiteOption, String> told(Properties properties) {
    Map<SuiteOption, String> told = new TreeMap<>();
    for (SuiteOption option : SuiteOption.values()) {
      String value = properties.getProperty(option.property());
      if (value != null) {
        told.put(option, value);
      }
    }
    return told;
  }

  /** Lines for the configuration of a service. */
  String of(String service) {
    Map<SuiteOption, String> own = new TreeMap<>(values);
    own.keySet().removeIf(option -> !option.concerns(service));
    return lines(own);
  }

  private static String lines(Map<SuiteOption, String> some) {
    return some.entrySet().stream()
        .map(entry -> entry.getKey().property() + "=" + entry.getValue() + "\n")
        .collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return lines(values).strip().replace("\n", ", ");
  }
}
