package tandem.analytics.ingest;

import java.sql.SQLException;
import java.util.Set;

/** Tells what is wrong with an event from what is wrong with the world. */
final class Faults {

  /** Data, integrity, a row too large for an index: the database is fine, the values are not. */
  private static final Set<String> CLASSES_OF_DATA = Set.of("21", "22", "23", "54");

  private Faults() {}

  /** Whether the same batch would fail again, and a part of it would not. */
  static boolean isOfData(Exception fault) {
    return switch (fault) {
      case SQLException e ->
          e.getSQLState() != null
              && e.getSQLState().length() == 5
              && CLASSES_OF_DATA.contains(e.getSQLState().substring(0, 2));
      default -> true;
    };
  }
}
