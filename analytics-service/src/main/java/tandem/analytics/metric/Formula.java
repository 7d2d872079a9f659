package tandem.analytics.metric;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How a figure is computed from what its measures add up to over all that is asked. A ratio is
 * therefore always Σ ÷ Σ: a formula never sees the ratio of a part.
 */
public sealed interface Formula {

  /** A figure computed, or why there is none. */
  sealed interface Result {

    /** The exact figure. */
    record Known(Fraction value) implements Result {}

    /** There is no figure, because a divisor adds up to nothing or what is read is not known. */
    record Undefined(Formula why) implements Result {}
  }

  /** A number written in the formula. */
  record Constant(BigDecimal value) implements Formula {}

  /** What a measure adds up to. */
  record Reading(Operand operand) implements Formula {}

  /** Two formulas put together. */
  record Operation(Operator operator, Formula left, Formula right) implements Formula {}

  /** The four that a formula may use. */
  enum Operator {
    PLUS,
    MINUS,
    TIMES,
    OVER
  }

  /**
   * @throws IllegalArgumentException saying what is wrong, and where
   */
  static Formula parse(String text) {
    return new FormulaParser(text).parse();
  }

  /**
   * @param read what an operand adds up to: zero where nothing happened, null where that is not
   *     known
   */
  default Result evaluate(Function<Operand, Fraction> read) {
    return switch (this) {
      case Constant(BigDecimal value) -> new Result.Known(Fraction.of(value));
      case Reading(Operand operand) -> {
        Fraction value = read.apply(operand);
        yield value == null ? new Result.Undefined(this) : new Result.Known(value);
      }
      case Operation(Operator operator, Formula left, Formula right) ->
          switch (left.evaluate(read)) {
            case Result.Undefined undefined -> undefined;
            case Result.Known(Fraction l) ->
                switch (right.evaluate(read)) {
                  case Result.Undefined undefined -> undefined;
                  case Result.Known(Fraction r) -> apply(operator, l, r, right);
                };
          };
    };
  }

  private static Result apply(Operator operator, Fraction left, Fraction right, Formula divisor) {
    return switch (operator) {
      case PLUS -> new Result.Known(left.plus(right));
      case MINUS -> new Result.Known(left.minus(right));
      case TIMES -> new Result.Known(left.times(right));
      case OVER ->
          right.isZero() ? new Result.Undefined(divisor) : new Result.Known(left.over(right));
    };
  }

  /** All that the formula reads, in the order in which it is written. */
  default Set<Operand> operands() {
    Set<Operand> found = new LinkedHashSet<>();
    switch (this) {
      case Constant constant -> {}
      case Reading(Operand operand) -> found.add(operand);
      case Operation(Operator operator, Formula left, Formula right) -> {
        found.addAll(left.operands());
        found.addAll(right.operands());
      }
    }
    return found;
  }

  /** Whether it reads any such thing. */
  default boolean reads(Predicate<Operand> some) {
    return switch (this) {
      case Constant constant -> false;
      case Reading(Operand operand) -> some.test(operand);
      case Operation(Operator operator, Formula left, Formula right) ->
          left.reads(some) || right.reads(some);
    };
  }

  /** The names of the measures whose counts and sums in the period the formula reads. */
  default Set<String> measures() {
    Set<String> names = new LinkedHashSet<>();
    for (Operand operand : operands()) {
      switch (operand) {
        case Operand.Count(String measure) -> names.add(measure);
        case Operand.Sum(String measure) -> names.add(measure);
        case Operand.Absolute(Formula of) -> names.addAll(of.measures());
        case Operand.Stock _,
            Operand.Distinct _,
            Operand.Open _,
            Operand.Value _,
            Operand.Target _,
            Operand.Left _,
            Operand.Days _ -> {}
      }
    }
    return names;
  }

  /** The names of the measures whose stock at the period's end it reads. */
  default Set<String> stocks() {
    Set<String> names = new LinkedHashSet<>();
    for (Operand operand : operands()) {
      if (operand instanceof Operand.Stock(String measure)) {
        names.add(measure);
      }
    }
    return names;
  }

  /** The names of those members that are counted once in the period which it reads. */
  default Set<String> distinct() {
    Set<String> names = new LinkedHashSet<>();
    for (Operand operand : operands()) {
      if (operand instanceof Operand.Distinct(String name)) {
        names.add(name);
      }
    }
    return names;
  }

  /** The names of what is open at a point in time which it reads. */
  default Set<String> positions() {
    Set<String> names = new LinkedHashSet<>();
    for (Operand operand : operands()) {
      switch (operand) {
        case Operand.Open(String position) -> names.add(position);
        case Operand.Value(String position) -> names.add(position);
        default -> {}
      }
    }
    return names;
  }

  /** The metrics whose targets it reads. */
  default Set<String> targets() {
    Set<String> names = new LinkedHashSet<>();
    for (Operand operand : operands()) {
      if (operand instanceof Operand.Target(String metric)) {
        names.add(metric);
      }
    }
    return names;
  }

  /** The metrics of whose targets it reads what is left. */
  default Set<String> lefts() {
    Set<String> names = new LinkedHashSet<>();
    for (Operand operand : operands()) {
      if (operand instanceof Operand.Left(String metric)) {
        names.add(metric);
      }
    }
    return names;
  }

  /** The sums of which it reads how far they are from zero. */
  default Set<Operand.Absolute> absolutes() {
    Set<Operand.Absolute> found = new LinkedHashSet<>();
    for (Operand operand : operands()) {
      if (operand instanceof Operand.Absolute absolute) {
        found.add(absolute);
      }
    }
    return found;
  }

  /** Whether the figures of two periods add up to the figure of both. */
  default boolean isAdditive() {
    return switch (this) {
      case Constant constant -> false;
      case Reading(Operand operand) ->
          operand instanceof Operand.Count || operand instanceof Operand.Sum;
      case Operation(Operator operator, Formula left, Formula right) ->
          switch (operator) {
            case PLUS, MINUS -> left.isAdditive() && right.isAdditive();
            case TIMES ->
                (left instanceof Constant && right.isAdditive())
                    || (left.isAdditive() && right instanceof Constant);
            case OVER -> left.isAdditive() && right instanceof Constant;
          };
    };
  }

  /**
   * Whether it divides by what measures add up to, so that its figures are means of many things.
   */
  default boolean isRatio() {
    return switch (this) {
      case Constant constant -> false;
      case Reading reading -> false;
      case Operation(Operator operator, Formula left, Formula right) ->
          (operator == Operator.OVER && right.reads(Formula::isAddedUp))
              || left.isRatio()
              || right.isRatio();
    };
  }

  /** Whether it is so many things of so many. */
  default boolean isRatioOfCounts() {
    return this instanceof Operation(Operator operator, Formula left, Formula right)
        && operator == Operator.OVER
        && left.isCount()
        && right.isCount();
  }

  private boolean isCount() {
    return !operands().isEmpty() && operands().stream().allMatch(Formula::isCount);
  }

  private static boolean isCount(Operand operand) {
    return operand instanceof Operand.Count
        || operand instanceof Operand.Distinct
        || operand instanceof Operand.Open;
  }

  private static boolean isAddedUp(Operand operand) {
    return isCount(operand) || operand instanceof Operand.Sum;
  }

  /**
   * How much there is to a figure: what its divisor counts, or else, as where it is an amount, what
   * its first measure does.
   */
  default Formula basis() {
    return switch (this) {
      case Constant constant -> this;
      case Reading(Operand.Sum(String measure)) -> new Reading(new Operand.Count(measure));
      case Reading(Operand.Value(String position)) -> new Reading(new Operand.Open(position));
      case Reading(Operand.Absolute(Formula of)) -> of.basis();
      case Reading reading -> reading;
      case Operation(Operator operator, Formula left, Formula right) ->
          operator == Operator.OVER && right.reads(Formula::isCount)
              ? right
              : (left instanceof Constant ? right : left).basis();
    };
  }
}
