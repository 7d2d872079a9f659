package tandem.web.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

/** No value that a user sent gets into a log by an exception or by a framework. */
class WithoutValuesTest {

  private static final String VALUE = "marked@example.com";

  private final WithoutValues filter = new WithoutValues();

  @Test
  void saysOfAnExceptionWhatAndWhereButNotItsWords() {
    LogRecord entry = new LogRecord(Level.SEVERE, "Incident 17");
    SQLException cause = new SQLException("Key (email)=(" + VALUE + ")", "23505");
    cause.addSuppressed(new IllegalStateException(VALUE));
    entry.setThrown(new IllegalArgumentException("no day: " + VALUE, cause));

    assertThat(filter.isLoggable(entry)).isTrue();

    assertThat(printed(entry.getThrown()))
        .doesNotContain(VALUE)
        .contains("java.lang.IllegalArgumentException")
        .contains("Caused by: java.sql.SQLException 23505")
        .contains("Suppressed: java.lang.IllegalStateException")
        .contains("WithoutValuesTest");
  }

  @Test
  void endsWhereCausesGoInACircle() {
    IllegalStateException one = new IllegalStateException(VALUE);
    one.initCause(new IllegalStateException(VALUE, one));
    LogRecord entry = new LogRecord(Level.SEVERE, "Incident 17");
    entry.setThrown(one);

    filter.isLoggable(entry);

    assertThat(printed(entry.getThrown())).doesNotContain(VALUE);
  }

  @Test
  void keepsThatHibernateWarnedButNotWhatOf() {
    ExtLogRecord entry =
        new ExtLogRecord(
            org.jboss.logmanager.Level.WARN,
            "ERROR: duplicate key, Detail: Key (email)=(%s)",
            ExtLogRecord.FormatStyle.PRINTF,
            WithoutValuesTest.class.getName());
    entry.setLoggerName("org.hibernate.orm.jdbc.error");
    entry.setParameters(new Object[] {VALUE});

    assertThat(filter.isLoggable(entry)).isTrue();

    assertThat(entry.getMessage()).doesNotContain(VALUE).isNotBlank();
  }

  @Test
  void leavesOtherMessagesAsTheyAre() {
    LogRecord entry = new LogRecord(Level.INFO, "sales-service started");
    entry.setLoggerName("io.quarkus");

    filter.isLoggable(entry);

    assertThat(entry.getMessage()).isEqualTo("sales-service started");
  }

  private static String printed(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
