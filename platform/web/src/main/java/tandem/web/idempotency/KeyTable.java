package tandem.web.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/** The table {@code idempotency_key}, in the transaction of whoever calls. */
@ApplicationScoped
class KeyTable {

  private final DataSource database;

  @Inject
  KeyTable(DataSource database) {
    this.database = database;
  }

  /** False if the key is taken; waits for a transaction that is about to take it. */
  boolean claim(String caller, String key, String requestHash) throws SQLException {
    return update(
            """
            insert into idempotency_key (caller, key, request_hash) values (?, ?, ?)
            on conflict do nothing
            """,
            caller,
            key,
            requestHash)
        == 1;
  }

  Optional<KeptAnswer> find(String caller, String key) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                """
                select request_hash, status, location, etag, body
                from idempotency_key
                where caller = ? and key = ?
                """)) {
      query.setString(1, caller);
      query.setString(2, key);
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? Optional.of(
                new KeptAnswer(
                    row.getString(1),
                    row.getInt(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5)))
            : Optional.empty();
      }
    }
  }

  void keep(String caller, String key, KeptAnswer answer) throws SQLException {
    update(
        """
        update idempotency_key set status = ?, location = ?, etag = ?, body = ?
        where caller = ? and key = ?
        """,
        answer.status(),
        answer.location(),
        answer.etag(),
        answer.body(),
        caller,
        key);
  }

  /** Forgets keys older than that; returns how many. */
  int forget(Duration age) throws SQLException {
    return update(
        "delete from idempotency_key where created_at < now() - make_interval(secs => ?)",
        (double) age.toSeconds());
  }

  private int update(String sql, Object... arguments) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      return statement.executeUpdate();
    }
  }
}
