package tandem.analytics.dashboard;

/**
 * Whose work it is: the function decides colour, letter and shape.
 *
 * @param function sales or operations
 * @param name to show
 */
public record Who(String function, String name) {

  static Who of(String function, String name) {
    return new Who(function, name);
  }

  public boolean isSales() {
    return function.equals("sales");
  }

  /** The code of the letter before the name. */
  public String letter() {
    return "letter_" + function;
  }
}
