package tandem.targets;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import tandem.web.Outcome;
import tandem.web.Refusal;

/**
 * Whole days of the company.
 *
 * @param to the day after the last
 */
@Embeddable
record Period(@Column(name = "from_day") LocalDate from, @Column(name = "to_day") LocalDate to) {

  Outcome<Period> checked() {
    return from.isBefore(to)
        ? Outcome.done(this)
        : Outcome.refused(Refusal.invalid("to", "target.empty-period"));
  }

  boolean overlaps(Period other) {
    return from.isBefore(other.to) && other.from.isBefore(to);
  }
}
