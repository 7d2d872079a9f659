package tandem.records;

/** What people call something, in both languages. */
public record Label(String en, String zh) {

  /** Whether it is there in both languages. */
  boolean isWhole() {
    return !en.isBlank() && !zh.isBlank();
  }
}
