package tandem.directory;

import java.time.LocalDate;

/** A team on a day of the company. */
public record TeamDay(String team, LocalDate day) {}
