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

  /** How much of the measure there is at the period's end: all its counts until then, added up. */
  record Stock(String measure) implements Operand {}

  /** How many members there are in the period, each counted once. */
  record Distinct(String name) implements Operand {}

  /** What the metric was to reach in the period: the targets in force, added up. */
  record Target(String metric) implements Operand {}

  /** How much of some work is open at a point of the period: of a position. */
  record Open(String position) implements Operand {}

  /** What the work that is open at a point of the period adds up to. */
  record Value(String position) implements Operand {}

  /**
   * How much of the metric's targets is left at the start of the period to be reached by its end:
   * nothing where it was reached before.
   */
  record Left(String metric) implements Operand {}

  /** How far a sum is from zero in each cell of a metric, added up. */
  record Absolute(Formula of) implements Operand {}

  /** How many days the period has. */
  record Days() implements Operand {}
}
