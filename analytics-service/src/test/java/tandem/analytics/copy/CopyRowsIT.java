package tandem.analytics.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.testing.Database;
import tandem.testing.Servers;

/** What is copied in binary is what PostgreSQL reads. */
class CopyRowsIT {

  private static final List<BigDecimal> NUMBERS =
      Arrays.asList(
          new BigDecimal("0"),
          new BigDecimal("0.00"),
          new BigDecimal("1"),
          new BigDecimal("-1.5"),
          new BigDecimal("0.0001"),
          new BigDecimal("0.00001"),
          new BigDecimal("10000"),
          new BigDecimal("9999.9999"),
          new BigDecimal("-123456789012345678.901234567"),
          new BigDecimal("1E+9"));

  @Test
  void decimalsAreKeptExactly() throws SQLException {
    CopyRows rows = new CopyRows("copied", List.of("number", "numbers", "flag"));
    for (BigDecimal number : NUMBERS) {
      rows.row().withValue(number).withValue(List.of(number, BigDecimal.TEN)).withValue(true);
    }
    rows.row().withValue(null).withValue(List.of()).withValue(false);

    assertThat(copied(rows))
        .containsExactlyElementsOf(
            Arrays.asList(
                "0|{0,10}|t",
                "0.00|{0.00,10}|t",
                "1|{1,10}|t",
                "-1.5|{-1.5,10}|t",
                "0.0001|{0.0001,10}|t",
                "0.00001|{0.00001,10}|t",
                "10000|{10000,10}|t",
                "9999.9999|{9999.9999,10}|t",
                "-123456789012345678.901234567|{-123456789012345678.901234567,10}|t",
                "1000000000|{1000000000,10}|t",
                "-|{}|f"));
  }

  private static List<String> copied(CopyRows rows) throws SQLException {
    Database database = Servers.newDatabase();
    List<String> copied = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.username(), database.password());
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table copied (id int generated always as identity, number numeric,"
              + " numbers numeric[], flag boolean)");
      rows.send(connection);
      try (ResultSet row =
          statement.executeQuery(
              "select concat_ws('|', coalesce(number::text, '-'), numbers, flag) from copied"
                  + " order by id")) {
        while (row.next()) {
          copied.add(row.getString(1));
        }
      }
    }
    return copied;
  }
}
