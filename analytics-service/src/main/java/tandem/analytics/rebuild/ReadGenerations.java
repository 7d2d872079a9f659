package tandem.analytics.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import tandem.analytics.rebuild.RebuildView.GenerationView;

/** Says which generations of figures there are, and how far a rebuild has come. */
@ApplicationScoped
public class ReadGenerations {

  private final DataSource database;

  ReadGenerations(DataSource database) {
    this.database = database;
  }

  /** The newest last. */
  public List<GenerationView> all() {
    try (Connection connection = database.getConnection()) {
      return RebuildView.read(connection).generations();
    } catch (SQLException e) {
      throw new IllegalStateException("the generations could not be read", e);
    }
  }
}
