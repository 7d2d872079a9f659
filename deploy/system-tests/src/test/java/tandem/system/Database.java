package tandem.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The databases of a suite, as its services see them. */
public final class Database {

  private Database() {}

  public static Connection of(Suite suite, String service) throws SQLException {
    Properties configuration = suite.configuration(service);
    return DriverManager.getConnection(
        configuration.getProperty("quarkus.datasource.jdbc.url"),
        configuration.getProperty("quarkus.datasource.username"),
        configuration.getProperty("quarkus.datasource.password"));
  }
}
