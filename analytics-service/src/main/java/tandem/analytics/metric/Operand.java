package tandem.analytics.metric;

/**
 * What a formula reads.
 *
 * @see Formula
 */
public sealed interface Operand {

  /** How often the measure happened; for a deal, the sum of the credited shares. */
  record Count(String measure) implements Operand {}

  /** What the measure adds up to: an amount, or milliseconds. */
  record Sum(String measure) implements Operand {}

  /** How many days the period has. */
  record Days() implements Operand {}
}
