package tandem.directory;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What holds for the whole company. */
@ConfigMapping(prefix = "tandem")
public interface Company {

  /** The service whose people these are, and so their function: sales or operations. */
  String service();

  /** Where a day of the company begins; the same in every service. */
  @WithDefault("UTC")
  ZoneId zone();

  default LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone());
  }

  /** The first instant of a day, null for null. */
  default Instant start(LocalDate day) {
    return day == null ? null : day.atStartOfDay(zone()).toInstant();
  }
}
