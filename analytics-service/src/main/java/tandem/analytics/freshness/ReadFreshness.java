package tandem.analytics.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Says how far the figures have come by now. */
@ApplicationScoped
public class ReadFreshness {

  private final DataSource database;
  private final FreshnessReader reader;

  ReadFreshness(DataSource database, FreshnessReader reader) {
    this.database = database;
    this.reader = reader;
  }

  public Freshness now() {
    try (Connection connection = database.getConnection()) {
      return reader.read(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("the freshness could not be read", e);
    }
  }
}
