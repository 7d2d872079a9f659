package tandem.benchmarks.acts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an act leaves behind at the least, in the database of the acts: the row of a customer and
 * the row of its event, in one transaction, by prepared statements.
 */
final class Peer {

  private final LocalSuite suite;
  private final List<String> inserts;

  private Peer(LocalSuite suite, List<String> inserts) {
    this.suite = suite;
    this.inserts = inserts;
  }

  /** Makes the tables. */
  static Peer begin(LocalSuite suite) throws SQLException, IOException {
    try (Connection connection = suite.connect("sales");
        Statement statement = connection.createStatement()) {
      statement.execute(resource("peer-tables.sql"));
    }
    return new Peer(
        suite,
        Stream.of(resource("peer-inserts.sql").split(";", -1))
            .map(String::strip)
            .filter(insert -> !insert.isEmpty())
            .toList());
  }

  /** The statements of one transaction, in their order. */
  List<String> inserts() {
    return inserts;
  }

  /** One connection a client. */
  Work.Kind jdbc() {
    return () -> new Transactions(suite.connect("sales"));
  }

  private final class Transactions implements Work {

    private final Connection connection;
    private final List<PreparedStatement> prepared;

    Transactions(Connection connection) throws SQLException {
      this.connection = connection;
      connection.setAutoCommit(false);
      this.prepared =
          List.of(
              connection.prepareStatement(inserts.get(0)),
              connection.prepareStatement(inserts.get(1)));
    }

    @Override
    public void next() throws SQLException {
      for (PreparedStatement insert : prepared) {
        insert.executeUpdate();
      }
      connection.commit();
    }

    @Override
    public void end() throws SQLException {
      connection.close();
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Peer.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
