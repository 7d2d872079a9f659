package tandem.analytics.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.analytics.ingest.Positions.Partition;
import tandem.analytics.metric.DimensionSet;
import tandem.analytics.metric.Linked;
import tandem.analytics.rollup.RollupKey;
import tandem.analytics.rollup.Rollups.Tally;

class FoldIT {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anyOrderRepetitionAndBatchingOfTheSameEventsGivesTheSameRows(long seed) throws SQLException {
    assertAnyOrderGivesTheSameRows(new World(seed).history(12), seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whichDealOfACustomerIsTheFirstHangsOnNoOrder(long seed) throws SQLException {
    assertAnyOrderGivesTheSameRows(new World(seed).deals(12), seed);
  }

  private static void assertAnyOrderGivesTheSameRows(List<Delivery> history, long seed)
      throws SQLException {
    Warehouse atOnce = new Warehouse();
    atOnce.take(history);
    Warehouse shuffled = new Warehouse();

    for (List<Delivery> batch : new Shuffle(seed).of(history)) {
      shuffled.take(batch);
    }

    assertThat(shuffled.rows()).isEqualTo(atOnce.rows());
    assertThat(shuffled.query("select 1 from event_log")).hasSameSizeAs(history);
    assertThat(shuffled.query("select 1 from quarantine")).isEmpty();
  }

  @Test
  void consumersWorkingAtOnceOnTheSameEventsGiveTheSameRows() throws Exception {
    List<Delivery> history = new World(7).history(30);
    Warehouse atOnce = new Warehouse();
    atOnce.take(history);
    Warehouse contended = new Warehouse();

    try (ExecutorService consumers = Executors.newFixedThreadPool(4)) {
      List<Future<?>> done = new ArrayList<>();
      for (long seed = 0; seed < 4; seed++) {
        List<List<Delivery>> batches = new Shuffle(seed).of(history);
        done.add(
            consumers.submit(
                () -> {
                  for (List<Delivery> batch : batches) {
                    contended.take(batch);
                  }
                  return null;
                }));
      }
      await(done);
    }

    assertThat(contended.rows()).isEqualTo(atOnce.rows());
  }

  @Test
  void theTablesHoldWhatTheFoldComputesInMemory() throws SQLException {
    List<Delivery> history = new World(11).history(20);
    MemoryWarehouse memory =
        new MemoryWarehouse(new Projection(Shipped.catalogue(), Warehouse.ZONE));
    memory.fold(history);
    Warehouse warehouse = new Warehouse();

    warehouse.take(history);

    assertThat(
            warehouse
                .query(
                    """
                select concat_ws('|', measure, set, array_to_string(dims, ',', '-'), currency, day,
                                 known_day, count, sum) from g1.rollup
                where measure <> all ('{%s}') and set <> all ('{%s}')
                """
                        .formatted(linked(), throughReferences()))
                .stream()
                .sorted())
        .containsExactlyElementsOf(
            memory.rollups.tallies().entrySet().stream()
                .filter(it -> !throughReferences().contains(it.getKey().place().set()))
                .map(FoldIT::text)
                .sorted()
                .toList());
    assertThat(
            warehouse.query(
                "select sum(count) from g1.rollup_bin where set = 'function'"
                    + " and measure <> all ('{%s}')".formatted(linked())))
        .containsExactly(
            Long.toString(
                memory.rollups.bins().entrySet().stream()
                    .filter(bin -> bin.getKey().place().set().equals("function"))
                    .mapToLong(bin -> bin.getValue().count())
                    .sum()));
  }

  /** What is counted by the facts in the tables, not in memory. */
  private static String linked() {
    return Linked.of(Shipped.catalogue()).stream()
        .filter(linked -> linked.through().isEmpty())
        .map(linked -> linked.measure().name())
        .collect(Collectors.joining(","));
  }

  /** The sets that hang on records in the tables as well. */
  private static String throughReferences() {
    return Shipped.catalogue().sets().values().stream()
        .filter(set -> set.through().isPresent())
        .map(DimensionSet::name)
        .collect(Collectors.joining(","));
  }

  @Test
  void anEventThatTheDatabaseRefusesIsSetAsideAndTheRestIsFolded() throws SQLException {
    List<Delivery> history = new World(5).history(20);
    Warehouse clean = new Warehouse();
    clean.take(history);
    Delivery poison = World.poison();
    List<Delivery> poisoned = new ArrayList<>(history);
    poisoned.add(history.size() / 3, poison);
    Warehouse warehouse = new Warehouse();

    warehouse.take(poisoned);
    warehouse.take(List.of(poison));

    assertThat(warehouse.rows()).isEqualTo(clean.rows());
    assertThat(warehouse.query("select reason from quarantine")).containsExactly("UNSTORABLE");
  }

  @Test
  void whatCannotBeDecodedIsSetAsideOnceAsItCame() throws SQLException {
    byte[] rubbish = {0, 1, (byte) 0xff};
    Delivery delivery =
        new Delivery("tandem.sales.v1", 2, 7, Bytes.NULL, Map.of(), Bytes.of(rubbish));
    Warehouse warehouse = new Warehouse();

    warehouse.take(List.of(delivery, delivery));
    warehouse.take(List.of(delivery));

    assertThat(warehouse.query("select reason || ' ' || payload::text from quarantine"))
        .containsExactly("UNKNOWN_TYPE \\x0001ff");
  }

  @Test
  void anotherEventOfTheSameVersionIsSetAside() throws SQLException {
    Delivery first = new World(5).history(1).getFirst();
    Map<String, String> headers =
        Map.of("ce_type", first.header("ce_type"), "ce_id", "01890000-0000-7000-8000-000000000009");
    Delivery other = new Delivery(first.topic(), 0, 1, first.key(), headers, first.payload());
    Warehouse warehouse = new Warehouse();

    warehouse.take(List.of(first));
    warehouse.take(List.of(other));

    assertThat(warehouse.query("select reason from quarantine")).containsExactly("CONFLICT");
    assertThat(warehouse.query("select 1 from event_log")).hasSize(1);
  }

  @Test
  void aPositionMovesOnlyToWhatWasFoldedWithAllBeforeIt() throws SQLException {
    Warehouse warehouse = new Warehouse();
    assertThat(resume(warehouse, "first")).isEqualTo(3);

    warehouse.ingest.take(List.of(at(3), at(4)), Map.of("tandem.sales.v1", "first"));
    assertThat(resume(warehouse, "first")).isEqualTo(5);
    warehouse.ingest.take(List.of(at(9)), Map.of("tandem.sales.v1", "first"));
    assertThat(resume(warehouse, "first")).as("beyond a gap").isEqualTo(5);
    warehouse.ingest.take(List.of(at(3)), Map.of("tandem.sales.v1", "first"));
    assertThat(resume(warehouse, "first")).as("never back").isEqualTo(5);
    warehouse.ingest.take(List.of(at(5)), Map.of("tandem.sales.v1", "recreated"));
    assertThat(resume(warehouse, "first")).as("of another topic").isEqualTo(5);

    assertThat(resume(warehouse, "recreated")).isEqualTo(3);
  }

  private static long resume(Warehouse warehouse, String topicId) throws SQLException {
    try (Connection connection = warehouse.database.getConnection()) {
      Partition partition = new Partition("tandem.sales.v1", topicId, 0);
      return Positions.resume(connection, partition, 3);
    }
  }

  private static Delivery at(long offset) {
    byte[] key = "key".getBytes(StandardCharsets.UTF_8);
    return new Delivery("tandem.sales.v1", 0, offset, Bytes.of(key), Map.of(), Bytes.NULL);
  }

  private static void await(List<Future<?>> all) throws InterruptedException, ExecutionException {
    for (Future<?> one : all) {
      one.get();
    }
  }

  private static String text(Map.Entry<RollupKey, Tally> entry) {
    RollupKey key = entry.getKey();
    String dims =
        String.join(
            ",",
            key.place().dims().stream().map(dim -> dim == null ? "-" : dim.toString()).toList());
    return "%s|%s|%s|%s|%s|%s|%d|%d"
        .formatted(
            key.measure(),
            key.place().set(),
            dims,
            key.place().currency(),
            key.day(),
            key.knownDay(),
            entry.getValue().count(),
            entry.getValue().sum());
  }
}
