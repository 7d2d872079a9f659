package tandem.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A fresh database of the shared server, owned by a role of its own that has a password. */
public record Database(String url, String username, String password) {

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, username, password);
  }
}
