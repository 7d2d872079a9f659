package tandem.records;

/** What people call something, in both languages. */
public record Label(String en, String zh) {}
