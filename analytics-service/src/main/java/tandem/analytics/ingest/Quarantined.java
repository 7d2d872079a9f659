package tandem.analytics.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import tandem.acts.Refusal;
import tandem.web.problem.Problems;

/** Says what waits in quarantine and why, in the language of the request. */
@ApplicationScoped
public class Quarantined {

  private final DataSource database;
  private final Problems problems;

  Quarantined(DataSource database, Problems problems) {
    this.database = database;
    this.problems = problems;
  }

  /** At most so many. */
  public List<QuarantineEntry> oldest(int limit) {
    return after(0, limit);
  }

  /**
   * @param after the id of the last before
   */
  List<QuarantineEntry> after(long after, int limit) {
    try (Connection connection = database.getConnection()) {
      return QuarantineEntry.waiting(connection, after, limit, this::say);
    } catch (SQLException e) {
      throw new IllegalStateException("the quarantine could not be read", e);
    }
  }

  String say(String code, Object... arguments) {
    return problems.message(
        new Refusal(Refusal.Reason.CONFLICT, code, null, List.of(arguments)), problems.locale());
  }
}
