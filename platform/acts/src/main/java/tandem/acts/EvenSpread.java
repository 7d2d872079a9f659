package tandem.acts;

/**
 * An amount spread over days alike, in whole minor units that add up to it.
 *
 * @param amount minor units, zero or more
 * @param days at least one
 */
public record EvenSpread(long amount, long days) {

  /** What of the amount is for a day, counted from zero. */
  public long on(long day) {
    return until(day + 1) - until(day);
  }

  /** What of the amount is for the days before one. */
  private long until(long day) {
    return amount / days * day + amount % days * day / days;
  }
}
