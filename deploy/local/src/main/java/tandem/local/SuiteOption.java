package tandem.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a user may set for a suite, as {@code -D} and as the services call it. */
enum SuiteOption {
  ZONE(
      "tandem.zone",
      Settings.SERVICES.keySet(),
      "a zone, like Asia/Shanghai",
      value -> ZoneId.of(value).getId()),
  REPORTING_CURRENCY(
      "tandem.reporting-currency",
      List.of("analytics"),
      "the code of a currency, like EUR",
      value -> Currency.getInstance(value).getCurrencyCode()),
  RATES("tandem.rates.file", List.of("analytics"), "a file that can be read", SuiteOption::file),
  CATALOGUE(
      "tandem.catalogue.file", List.of("analytics"), "a file that can be read", SuiteOption::file),
  HOLIDAYS(
      "tandem.calendar.holidays",
      List.of("analytics"),
      "days, like 2026-01-01,2026-10-01",
      SuiteOption::days),
  CALENDAR("tandem.calendar", List.of("operations"), "the id of a calendar", value -> value);

  private final String property;
  private final Collection<String> services;
  private final String expected;
  private final UnaryOperator<String> reading;

  SuiteOption(
      String property,
      Collection<String> services,
      String expected,
      UnaryOperator<String> reading) {
    this.property = property;
    this.services = services;
    this.expected = expected;
    this.reading = reading;
  }

  /** Its name after {@code -D}, and in the configuration of the services. */
  String property() {
    return property;
  }

  boolean concerns(String service) {
    return services.contains(service);
  }

  /** The value as the services take it; refuses what is none. */
  String read(String value) {
    try {
      return reading.apply(value.strip());
    } catch (RuntimeException e) {
      throw new StartRefused("-D%s=%s is not %s.".formatted(property, value, expected), e);
    }
  }

  /** A service has another working directory than whoever names a file. */
  private static String file(String name) {
    Path file = Path.of(name).toAbsolutePath().normalize();
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new IllegalArgumentException(name);
    }
    return file.toString();
  }

  private static String days(String list) {
    return Stream.of(list.split(",", -1))
        .map(day -> LocalDate.parse(day.strip()).toString())
        .collect(Collectors.joining(","));
  }
}
