package tandem.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The figures of a small company, worked out by hand, are those of the API, although each service
 * died at every named point while the company acted; its clients asked again with the same key. Two
 * replicas of operations linked what sales told, of which one died in between.
 */
class CompanyST {

  private static final Set<String> QUANTILES = Set.of("p50", "p90", "ageP90Hours");
  private static final Set<String> DURATIONS =
      Set.of(
          "sales-cycle",
          "process-cycle-time",
          "lead-time",
          "first-response-time",
          "time-to-resolve",
          "handoff-lag",
          "lead-response-time");

  /**
   * Acts between two waits for the figures. Each wait makes sure that its acts were sent and folded
   * by themselves, so that every point comes to its pass however quick or slow the machine is.
   */
  private static final int STEP = 5;

  /** The last of the acts by which sales tells what operations named before. */
  private static final int TOLD = 30;

  /** Far more than there are points: each time the first may come first. */
  private static final int WAVES = 30;

  private static Suite suite;
  private static Company company;
  private static Replica replica;

  private static final String LINKED =
      """
      select aggregate_id || ' ' || (data::jsonb #>> '{act,fields}') as what, count(*) as times
      from event where type like '%.linked.v1' group by 1
      """;

  /** A line of {@code expected.csv}. */
  private record Figure(
      String metric,
      String from,
      String to,
      String filter,
      String asOf,
      String field,
      String value,
      String reasoning) {

    static Figure of(String line) {
      String[] cells = line.split(",", 8);
      return new Figure(
          cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7]);
    }

    String path() {
      return "/api/v1/metrics/%s/series?grain=year&from=%s&to=%s%s%s"
          .formatted(metric, from, to, parameter("filter", filter), parameter("asOf", asOf));
    }

    private static String parameter(String name, String value) {
      return value.isEmpty() ? "" : "&" + name + "=" + URLEncoder.encode(value, UTF_8);
    }

    /** Quantiles, and the median that is the value of a duration, hold within 1 %. */
    boolean isQuantile() {
      return QUANTILES.contains(field) || (DURATIONS.contains(metric) && field.equals("value"));
    }
  }

  @BeforeAll
  static void act() throws IOException {
    suite =
        Suite.prepare(Deaths.settings().toArray(String[]::new))
            .with("TANDEM_RECORDS_LINK_EVERY", "5s");
    suite.start();
    company = new Company(suite);
    replica = Replica.of(suite, "operations", Deaths.LINKING);
    company.act(0, TOLD, STEP);
    linkUntilTheReplicaIsDead();
    company.act(TOLD, company.acts(), STEP);
    company.awaitLinked();
  }

  /** It looks for links five times as often as the first, and so mostly comes first. */
  private static void linkUntilTheReplicaIsDead() throws IOException {
    for (int wave = 0; replica.lives(); wave++) {
      assertThat(wave).as("customers told").isLessThan(WAVES);
      String customer = UUID.randomUUID().toString();
      company.name(customer);
      company.tell(customer);
      company.awaitLinked();
    }
  }

  @AfterAll
  static void end() {
    if (replica != null) {
      replica.close();
    }
    if (suite != null) {
      suite.close();
    }
  }

  @Test
  void nothingIsLostOrDoubledWhereverAServiceDies() throws SQLException {
    Deaths.assertAll(suite);
    replica.assertDiedAtEachPoint();
    new Reconciliation(suite).check();
  }

  @Test
  void whatTwoReplicasLinkIsLinkedOnce() throws SQLException {
    try (Connection database = Database.of(suite, "operations");
        ResultSet linked = database.createStatement().executeQuery(LINKED)) {
      assertThat(linked.next()).isTrue();
      do {
        assertThat(linked.getInt("times")).as(linked.getString("what")).isOne();
      } while (linked.next());
    }
  }

  @Test
  void itsFiguresAreThoseWorkedOutByHand() throws IOException {
    assertFigures();
  }

  @Test
  void itsComparisonIsWhatWasWorkedOutByHand() throws IOException {
    new CompanyComparison(company).assertAll();
  }

  @Test
  void bothAreTheSameAfterARebuild() throws IOException {
    company.rebuild();

    assertFigures();
    new CompanyComparison(company).assertAll();
  }

  private static void assertFigures() throws IOException {
    List<String> lines = Files.readAllLines(Company.file("expected.csv"));
    List<Figure> figures =
        lines.subList(1, lines.size()).stream().map(company::fill).map(Figure::of).toList();
    SoftAssertions softly = new SoftAssertions();
    for (Figure figure : figures) {
      JsonNode series = company.get("analytics", figure.path()).path("series");
      assertThat(series).hasSize(1);
      assertFigure(softly, figure, read(series.path(0).path("points").path(0), figure.field()));
    }
    softly.assertAll();
  }

  private static JsonNode read(JsonNode point, String field) {
    if (!field.startsWith("apart.")) {
      return point.path(field);
    }
    for (JsonNode apart : point.path("apart")) {
      if (apart.path("currency").asText().equals(field.substring("apart.".length()))) {
        return apart.path("value");
      }
    }
    return point.path("apart").path("none");
  }

  private static void assertFigure(SoftAssertions softly, Figure figure, JsonNode actual) {
    if (figure.value().isEmpty()) {
      softly.assertThat(actual.isNull()).as("%s has no value: %s", figure, actual).isTrue();
    } else if (!actual.isNumber()) {
      softly.fail("%s is %s", figure, actual);
    } else if (figure.isQuantile()) {
      softly
          .assertThat(actual.decimalValue())
          .as("%s", figure)
          .isCloseTo(new BigDecimal(figure.value()), Percentage.withPercentage(1));
    } else {
      softly
          .assertThat(actual.decimalValue())
          .as("%s", figure)
          .isEqualByComparingTo(figure.value());
    }
  }
}
