package tandem.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A PostgreSQL for tests as a process of its own; ends, and leaves nothing, when its input does.
 */
final class PostgresMain {

  /** A machine that builds other things at the same time may be slow. */
  private static final Duration STARTUP = Duration.ofMinutes(1);

  private PostgresMain() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    Path directory = Path.of(arguments[0]);
    String password = arguments[1];
    try (EmbeddedPostgres postgres =
        EmbeddedPostgres.builder()
            .setDataDirectory(directory.resolve("postgres"))
            .setOverrideWorkingDirectory(binaries())
            .setPGStartupWait(STARTUP)
            .setServerConfig("max_connections", "200")
            .setServerConfig("listen_addresses", "localhost")
            .start()) {
      requirePasswords(postgres, directory.resolve("postgres/pg_hba.conf"), password);
      ServerProcess.serve(String.valueOf(postgres.getPort()));
    }
  }

  /** Unpacked once a machine. */
  private static File binaries() {
    return Path.of(System.getProperty("java.io.tmpdir"), "tandem-testing-postgres").toFile();
  }

  /** It starts trusting everybody, which is not what the services meet elsewhere. */
  private static void requirePasswords(EmbeddedPostgres postgres, Path rules, String password)
      throws SQLException, IOException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("alter role postgres password '" + password + "'");
      Files.writeString(rules, "host all all samehost scram-sha-256\n");
      statement.execute("select pg_reload_conf()");
    }
  }
}
