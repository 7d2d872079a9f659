package tandem.analytics.facts;

import java.time.LocalDate;
import java.util.UUID;
import tandem.events.Version;

/**
 * A version of an aggregate that was the company's knowledge from one day until another.
 *
 * @param knownTo the first day on which it was not, null for the newest
 */
public record FactsRow(
    UUID aggregate, Version version, LocalDate knownFrom, LocalDate knownTo, Facts facts) {

  /**
   * A stored version is the company's knowledge only until a day. Its row goes if that is the day
   * on which it became known.
   */
  public record Closing(
      String kind, UUID aggregate, Version version, LocalDate knownFrom, LocalDate knownTo) {

    /** Whether a row remains. */
    public boolean remains() {
      return knownFrom.isBefore(knownTo);
    }
  }
}
