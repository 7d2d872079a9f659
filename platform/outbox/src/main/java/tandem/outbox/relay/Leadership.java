package tandem.outbox.relay;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * The advisory lock of the one relay that publishes, held by the connection on which it also reads
 * and deletes: whoever loses the connection can no longer delete, and another may lead.
 */
final class Leadership implements AutoCloseable {

  /** Of this purpose alone in the service's database. */
  private static final long LOCK = 0x7461_6e64_656d_0001L;

  private final Connection connection;

  private Leadership(Connection connection) {
    this.connection = connection;
  }

  static Leadership open(RelaySettings.Database database) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", database.username());
    properties.setProperty("password", database.password());
    properties.setProperty("ApplicationName", "tandem-relay");
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("socketTimeout", "60");
    properties.setProperty("tcpKeepAlive", "true");
    return new Leadership(DriverManager.getConnection(database.url(), properties));
  }

  boolean tryToLead() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet leads = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
      leads.next();
      return leads.getBoolean(1);
    }
  }

  Connection connection() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
