package tandem.web.log;

import io.quarkus.logging.LoggingFilter;
import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Takes out of what is logged whatever may say what a user sent. Messages of exceptions quote
 * values (a text that is no day, the row that is there already), so of an exception only its class
 * and where it was thrown are logged. Some categories of the frameworks write such a message, or
 * the address that was asked for, as their own: of those the text is dropped, not that there was
 * something.
 */
@LoggingFilter(name = "without-values")
public final class WithoutValues implements Filter {

  /** Hibernate repeats the database's messages, Quarkus the address of a failed request. */
  private static final Set<String> QUOTING =
      Set.of(
          "org.hibernate.orm.jdbc.error",
          "org.hibernate.orm.jdbc.warn",
          "org.hibernate.orm.jdbc.batch",
          "org.hibernate.engine.jdbc.spi.SqlExceptionHelper",
          "io.quarkus.vertx.http.runtime.QuarkusErrorHandler",
          "io.vertx.ext.web.RoutingContext");

  @Override
  public boolean isLoggable(LogRecord entry) {
    if (entry.getThrown() != null && !(entry.getThrown() instanceof Wordless)) {
      entry.setThrown(Wordless.of(entry.getThrown()));
    }
    if (QUOTING.contains(String.valueOf(entry.getLoggerName()))) {
      silence(entry);
    }
    return true;
  }

  private static void silence(LogRecord entry) {
    String text = "(not said, since it may quote what a user sent)";
    if (entry instanceof ExtLogRecord extended) {
      extended.setMessage(text, ExtLogRecord.FormatStyle.NO_FORMAT);
    } else {
      entry.setMessage(text);
    }
    entry.setParameters(null);
  }
}
