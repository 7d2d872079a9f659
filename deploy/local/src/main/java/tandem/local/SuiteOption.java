package tandem.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a user may set for a suite, as {@code -D} and as the services call it. */
enum SuiteOption {
  ZONE("tandem.zone", null, "a zone, like Asia/Shanghai"),
  REPORTING_CURRENCY("tandem.reporting-currency", "analytics", "the code of a currency, like EUR"),
  CATALOGUE("tandem.catalogue.file", "analytics", "a file that can be read"),
  HOLIDAYS("tandem.calendar.holidays", "analytics", "days, like 2026-01-01,2026-10-01"),
  CALENDAR("tandem.calendar", "operations", "the id of a calendar");

  private final String property;
  private final String service;
  private final String expected;

  /**
   * @param service the one that it concerns, null for every one
   */
  SuiteOption(String property, String service, String expected) {
    this.property = property;
    this.service = service;
    this.expected = expected;
  }

  /** Its name after {@code -D}, and in the configuration of the services. */
  String property() {
    return property;
  }

  boolean concerns(String name) {
    return service == null || service.equals(name);
  }

  /** The value as the services take it; refuses what is none. */
  String read(String value) {
    try {
      return canonical(value.strip());
    } catch (RuntimeException e) {
      throw new StartRefused("-D%s=%s is not %s.".formatted(property, value, expected), e);
    }
  }

  private String canonical(String value) {
    return switch (this) {
      case ZONE -> ZoneId.of(value).getId();
      case REPORTING_CURRENCY -> Currency.getInstance(value).getCurrencyCode();
      case CATALOGUE -> file(value);
      case HOLIDAYS -> days(value);
      case CALENDAR -> value;
    };
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
