package tandem.benchmarks.acts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/**
 * The least that a file of customers costs: {@code COPY}, and one {@code insert … select} of their
 * rows and the rows of their events, in one transaction.
 */
record CopyPeer(LocalSuite suite) {

  /**
   * @return how long it took, in seconds
   */
  double run(RowsFile file) throws SQLException, IOException {
    try (Connection connection = suite.connect("sales");
        Statement statement = connection.createStatement();
        InputStream rows = Files.newInputStream(file.path())) {
      connection.setAutoCommit(false);
      long start = System.nanoTime();
      statement.execute(
          """
          create temporary table imported (external_id text, name text, segment text, region text,
            industry text, tier text, note text) on commit drop
          """);
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy imported from stdin (format csv, header)", rows);
      statement.execute(resource());
      connection.commit();
      return (System.nanoTime() - start) / 1e9;
    }
  }

  private static String resource() throws IOException {
    try (InputStream in = CopyPeer.class.getResourceAsStream("peer-select.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
