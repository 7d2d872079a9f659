package tandem.web.log;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Stands in a log for an exception: its class, its places and its causes, without its message. */
final class Wordless extends Throwable {

  private static final long serialVersionUID = 1L;

  private final String name;

  private Wordless(Throwable thrown, Throwable cause) {
    super(null, cause, true, true);
    this.name =
        thrown instanceof SQLException sql && sql.getSQLState() != null
            ? thrown.getClass().getName() + " " + sql.getSQLState()
            : thrown.getClass().getName();
    setStackTrace(thrown.getStackTrace());
  }

  static Wordless of(Throwable thrown) {
    return of(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static Wordless of(Throwable thrown, Set<Throwable> seen) {
    seen.add(thrown);
    Throwable cause = thrown.getCause();
    Wordless wordless =
        new Wordless(thrown, cause == null || seen.contains(cause) ? null : of(cause, seen));
    for (Throwable suppressed : thrown.getSuppressed()) {
      if (!seen.contains(suppressed)) {
        wordless.addSuppressed(of(suppressed, seen));
      }
    }
    return wordless;
  }

  /** Without a message: the name of the class that was thrown, not of this one. */
  @Override
  @SuppressWarnings("OverrideThrowableToString")
  public String toString() {
    return name;
  }
}
