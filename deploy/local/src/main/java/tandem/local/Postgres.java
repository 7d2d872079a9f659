package tandem.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** PostgreSQL with a database and an owner for each service, on the loopback interface alone. */
final class Postgres {

  private static final String SUPERUSER = "postgres";
  private static final String DATA = "postgres/data";

  /**
   * Errors of statements quote what users sent: their messages, details and statements stay out of
   * the log. The service that caused one says that it happened.
   */
  private static final List<String> WITHOUT_VALUES =
      List.of(
          "log_min_messages=log",
          "log_error_verbosity=terse",
          "log_min_error_statement=panic",
          "log_statement=none",
          "log_min_duration_statement=-1",
          "log_parameter_max_length=0",
          "log_parameter_max_length_on_error=0");

  private final StateFolder state;
  private final Passwords passwords;
  private final int port;

  Postgres(StateFolder state, Passwords passwords, int port) {
    this.state = state;
    this.passwords = passwords;
    this.port = port;
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** Makes the data folder at the first start. */
  Program prepare() {
    Path programs = PostgresBinaries.of(state);
    if (!state.has(DATA)) {
      initialise(programs);
    }
    forgetPidOfAnother();
    return new Program(
        "postgres",
        command(programs),
        Map.of(),
        state.folder("logs").resolve("postgres.log"),
        Signal.INTERRUPT,
        this::answers,
        "127.0.0.1:" + port);
  }

  private List<String> command(Path programs) {
    List<String> command = new ArrayList<>(asNobody());
    Collections.addAll(
        command,
        programs.resolve("bin/postgres").toString(),
        "-c",
        Orphans.mark(state),
        "-D",
        state.file(DATA).toString(),
        "-p",
        Integer.toString(port),
        "-c",
        "listen_addresses=127.0.0.1",
        "-c",
        "unix_socket_directories=",
        "-c",
        "max_connections=200",
        "-c",
        "timezone=UTC");
    WITHOUT_VALUES.forEach(setting -> Collections.addAll(command, "-c", setting));
    return command;
  }

  /** PostgreSQL refuses to run as root: root runs it in a user namespace where it is nobody. */
  private static List<String> asNobody() {
    return System.getProperty("user.name").equals("root") ? List.of("unshare", "-U") : List.of();
  }

  private void initialise(Path programs) {
    String draft = DATA + ".new";
    state.delete(draft);
    Path password = state.write("postgres/password", passwords.of(SUPERUSER));
    List<String> command = new ArrayList<>(asNobody());
    Collections.addAll(
        command,
        programs.resolve("bin/initdb").toString(),
        "--pgdata=" + state.file(draft),
        "--username=" + SUPERUSER,
        "--pwfile=" + password,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8");
    Once.run("PostgreSQL cannot make its data folder", command, Map.of());
    state.delete("postgres/password");
    try {
      Files.move(state.file(draft), state.file(DATA));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A killed PostgreSQL leaves a file with its pid, and does not start while that pid lives. All
   * processes of this folder have been ended, so a living one is somebody else's by now.
   */
  private void forgetPidOfAnother() {
    String file = DATA + "/postmaster.pid";
    if (state.has(file)
        && state.read(file).lines().findFirst().stream()
            .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())).stream())
            .findAny()
            .isPresent()) {
      state.delete(file);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url("postgres"), SUPERUSER, passwords.of(SUPERUSER));
  }

  private boolean answers() {
    try (Connection connection = connect()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  /** A database and its owner for each service, and nobody else in it. */
  void createDatabases() {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String service : Settings.SERVICES.keySet()) {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", service)) {
          statement.execute("create role " + service + " login");
        }
        statement.execute("alter role %s password '%s'".formatted(service, passwords.of(service)));
        if (!exists(connection, "select 1 from pg_database where datname = ?", service)) {
          statement.execute("create database %s owner %s".formatted(service, service));
          statement.execute("revoke all on database %s from public".formatted(service));
        }
      }
    } catch (SQLException e) {
      throw new StartRefused("PostgreSQL refuses to make the databases: " + e.getMessage(), e);
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      return statement.executeQuery().next();
    }
  }
}
