package tandem.system.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tandem.events.Contracts;
import tandem.system.Api;
import tandem.system.Database;
import tandem.system.Suite;

/**
 * Whatever is sent is answered, and what is wrong with it is said as a problem; whatever is
 * accepted is folded; nothing that was sent is in a log.
 */
class FuzzST {

  private static final int REQUESTS = Integer.getInteger("tandem.fuzz.requests", 1500);
  private static final long SEED = Long.getLong("tandem.fuzz.seed", 1);

  /** Nothing is in quarantine to be replayed. */
  private static final String NEVER_RIGHT = "replayQuarantine: 404";

  private static Suite suite;
  private static Fuzzer fuzzer;

  @BeforeAll
  static void start() {
    suite = Suite.run();
    fuzzer = new Fuzzer(new Services(suite));
  }

  @AfterAll
  static void stop() {
    suite.close();
  }

  @Test
  void beginsWithRequestsThatAreRight() {
    assertThat(fuzzer.refused()).allMatch(refused -> refused.startsWith(NEVER_RIGHT));
  }

  @Test
  void takesEveryExampleOfTheDocumentsAsItStands() {
    DocumentedExamples examples = new DocumentedExamples(new Services(suite));
    Suite.SERVICES.forEach(examples::send);

    assertThat(examples.refused()).isEmpty();
    assertThat(examples.sent()).isGreaterThan(70);
  }

  @Test
  void answersEveryWrongRequestWithAProblem() {
    Report report = fuzzer.send(REQUESTS, SEED, Path.of("target/fuzz"));

    assertThat(report.findings()).as(report.text()).isEmpty();
  }

  /** Also of the random requests, where they were sent before. */
  @Test
  void foldsWhateverIsAccepted() throws SQLException {
    int accepted = Accepted.act(new Services(suite));

    Api api = new Api(suite, "admin");
    api.awaitFresh();
    assertThat(api.get("analytics", "/api/v1/freshness").path("setAside")).isEmpty();
    assertThat(published()).containsAll(Contracts.ALL.keySet());
    assertThat(accepted).isGreaterThan(500);
  }

  private static Set<String> published() throws SQLException {
    Set<String> types = new TreeSet<>();
    for (String service : List.of("sales", "operations")) {
      try (Connection database = Database.of(suite, service);
          ResultSet rows =
              database.createStatement().executeQuery("select distinct type from event")) {
        while (rows.next()) {
          types.add(rows.getString(1));
        }
      }
    }
    return types;
  }

  @Test
  void leavesNoValueInAnyLog() throws IOException {
    MarkedRequests.send(new Services(suite));
    new Api(suite, "admin").awaitFresh();

    try (Stream<Path> logs = Files.list(suite.state().resolve("logs"))) {
      assertThat(logs)
          .hasSizeGreaterThanOrEqualTo(Suite.PROCESSES.size())
          .allSatisfy(
              log ->
                  assertThat(Files.readAllLines(log))
                      .noneMatch(line -> line.contains(MarkedRequests.MARK)));
    }
  }

  /** Names travel on a topic of their own, from which they can be erased. */
  @Test
  void leavesNoPersonalValueInEventsOrAnalytics() throws SQLException, IOException {
    List<String> sent = PersonalValues.send(new Services(suite));
    new Api(suite, "admin").awaitFresh();

    assertThat(sent).contains("people.email", "cases.subject", "customers.name");
    assertThat(Searched.topics(suite, PersonalValues.MARK)).isEmpty();
    assertThat(Searched.tables(suite, PersonalValues.MARK)).isEmpty();
    try (Stream<Path> logs = Files.list(suite.state().resolve("logs"))) {
      assertThat(logs)
          .allSatisfy(
              log ->
                  assertThat(Files.readAllLines(log))
                      .noneMatch(line -> line.contains(PersonalValues.MARK)));
    }
  }
}
