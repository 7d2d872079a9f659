package tandem.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {

  @ParameterizedTest
  @CsvSource({
    "23505, 409, conflict.exists",
    "40001, 409, conflict.busy",
    "57014, 503, overloaded",
    "08001, 503, database.away",
    "08006, 503, database.away",
    "57P01, 503, database.away",
    "57P03, 503, database.away",
  })
  void saysWhatTheDatabaseMeans(String state, int status, String code) {
    SQLException thrown = new SQLException("in words of its own", state);

    assertThat(Faults.find(new IllegalStateException(thrown)))
        .hasValueSatisfying(
            known -> {
              assertThat(known.status()).isEqualTo(status);
              assertThat(known.refusal().code()).isEqualTo(code);
            });
  }

  /** As the pool throws it after having waited for a connection. */
  @Test
  void isOverloadedWhereNoConnectionIsToBeHad() {
    SQLException thrown = new SQLException("Sorry, acquisition timeout!");
    thrown.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement(
              "io.agroal.pool.ConnectionPool", "handlerFromSharedCache", "ConnectionPool.java", 1)
        });

    assertThat(Faults.find(thrown))
        .hasValueSatisfying(known -> assertThat(known.refusal().code()).isEqualTo("overloaded"));
    assertThat(Faults.find(new SQLException("anything else"))).isEmpty();
  }
}
