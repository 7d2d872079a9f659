package tandem.analytics.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import tandem.analytics.ingest.Warehouse;

/** Releases before kept the tables of all generations as partitions of one. */
class PartitionedTablesIT {

  private final Warehouse warehouse = new Warehouse();

  PartitionedTablesIT() throws SQLException {}

  @Test
  void moveToTheGenerationTheyAreOfAndAreFoldedInto() throws SQLException, IOException {
    warehouse.fold(8, 30, 0, 60);
    var before = warehouse.rows();
    for (String table : warehouse.tables(1)) {
      if (table.startsWith("fact_")) {
        asItWasBefore(table);
      }
    }

    warehouse.execute(resource("/db/migration/V11_0__generations_own_their_tables.sql"));

    assertThat(warehouse.rows()).isEqualTo(before);
    assertThat(warehouse.query("select relname from pg_class where relkind = 'p'")).isEmpty();
    warehouse.fold(8, 30, 60, 100);
    Warehouse always = new Warehouse();
    always.fold(8, 30, 0, 60);
    always.fold(8, 30, 60, 100);
    assertThat(warehouse.rows()).isEqualTo(always.rows());
  }

  /** A table of all generations, of which that of the first is a partition. */
  private void asItWasBefore(String table) throws SQLException {
    String key =
        warehouse
            .query(
                "select pg_get_constraintdef(oid) from pg_constraint where contype = 'p'"
                    + " and conrelid = 'g1."
                    + table
                    + "'::regclass")
            .getFirst();
    warehouse.execute(
        """
        create table public.%1$s (generation int not null, like g1.%1$s, %2$s)
          partition by list (generation);
        create table public.%1$s_g1 partition of public.%1$s for values in (1);
        insert into public.%1$s select 1, t.* from g1.%1$s t;
        drop table g1.%1$s
        """
            .formatted(table, key.replace("(", "(generation, ")));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = PartitionedTablesIT.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
