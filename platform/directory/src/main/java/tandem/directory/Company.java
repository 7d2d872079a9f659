package tandem.directory;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What holds for the whole company. */
@Singleton
public class Company {

  private final String service;
  private final ZoneId zone;

  Company(
      @ConfigProperty(name = "tandem.service") String service,
      @ConfigProperty(name = "tandem.zone", defaultValue = "UTC") ZoneId zone) {
    this.service = service;
    this.zone = zone;
  }

  /** The service whose people these are, and so their function: sales or operations. */
  public String service() {
    return service;
  }

  /** The type of an event: {@code sales.person.moved.v1}. */
  String event(String kind, String act) {
    return "%s.%s.%s.v1".formatted(service, kind, act);
  }

  /** Where a day of the company begins; the same in every service. */
  public ZoneId zone() {
    return zone;
  }

  public LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /** The first instant of a day, null for null. */
  public Instant start(LocalDate day) {
    return day == null ? null : day.atStartOfDay(zone).toInstant();
  }
}
