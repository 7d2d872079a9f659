package tandem.directory;

import jakarta.inject.Singleton;
import jakarta.persistence.PostLoad;
import java.time.Clock;
import java.time.LocalDate;
import tandem.acts.By;

/** Tells people which day it is, so that they know where they stand. */
@Singleton
class Today {

  private final Company company;
  private final Clock clock;

  Today(Company company, Clock clock) {
    this.company = company;
    this.clock = clock;
  }

  /** The day that the company has now. */
  LocalDate day() {
    return LocalDate.now(clock.withZone(company.zone()));
  }

  /** The day on which what somebody records is known. */
  LocalDate of(By by) {
    return by.knownAt() == null ? day() : company.day(by.knownAt());
  }

  @PostLoad
  void tell(Person person) {
    person.know(day());
  }
}
