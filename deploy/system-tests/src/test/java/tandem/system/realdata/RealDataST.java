package tandem.system.realdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.system.Api;
import tandem.system.Reconciliation;
import tandem.system.Series;
import tandem.system.Suite;
import tandem.system.realdata.CaseLog.Resolution;
import tandem.system.realdata.CrmFiles.Opportunity;
import tandem.system.realdata.IncidentLog.Run;

/**
 * The real data through the one command that loads it, while each of the five processes is killed
 * in turn: the figures are those of the files.
 */
class RealDataST {

  private static final Path DATA =
      Path.of(
          Optional.ofNullable(System.getenv("TANDEM_REAL_DATA"))
              .orElse(Suite.ROOT.resolve("../shared/data").normalize().toString()));
  private static final Path INCIDENTS = DATA.resolve("service-desk/incidents.xes.gz");
  private static final String SALES_MONTHS = "grain=month&from=2016-01-01&to=2018-01-01";
  private static final String RUN_MONTHS = "grain=month&from=2010-01-01&to=2012-12-01";

  /** As many as an answer gives. */
  private static final int SHARE_DECIMALS = 10;

  private static final double MILLIS_PER_HOUR = 3_600_000.0;
  private static final Duration LOADED = Duration.ofMinutes(5);

  private static Suite suite;
  private static Api api;
  private static List<Run> runs;
  private static CaseLog cases;

  @BeforeAll
  static void loadWhileProcessesDie() throws Exception {
    assumeTrue(Files.isDirectory(DATA), "skipped: the real data is not at " + DATA);
    runs = IncidentLog.runs(INCIDENTS);
    cases = CaseLog.of(INCIDENTS);
    suite = Suite.run();
    api = new Api(suite, "admin");
    Process load = load(DATA);
    for (String process : Suite.PROCESSES) {
      suite.killAndAwait(process);
    }
    assertThat(load.waitFor(LOADED.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(load.exitValue()).isZero();
    api.awaitFresh();
    new Reconciliation(suite).check();
  }

  @AfterAll
  static void end() {
    if (suite != null) {
      suite.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "team", "region", "product"})
  void answersTheSalesFiguresOfTheFiles(String dimension) {
    List<Opportunity> closed =
        CrmFiles.opportunities(DATA.resolve("crm")).stream()
            .filter(o -> o.closed() != null)
            .toList();
    Function<Opportunity, String> group =
        o ->
            switch (dimension) {
              case "team" -> o.team();
              case "region" -> o.region();
              case "product" -> o.product();
              default -> null;
            };
    var closedBy = Expected.byMonth(closed.stream(), Opportunity::closed, group);
    var wonBy =
        Expected.byMonth(closed.stream().filter(Opportunity::won), Opportunity::closed, group);

    Figures.match(
        "revenue",
        series("revenue", SALES_MONTHS, dimension),
        wonBy,
        (point, won) -> Figures.value(point, revenue(won), 2));
    Figures.match(
        "average-deal-size",
        series("average-deal-size", SALES_MONTHS, dimension),
        wonBy,
        (point, won) ->
            Figures.value(point, Expected.ratio(revenue(won).longValueExact(), won.size()), 2));
    Figures.match(
        "win-rate",
        series("win-rate", SALES_MONTHS, dimension),
        closedBy,
        (point, all) -> {
          long won = all.stream().filter(Opportunity::won).count();
          long lost = all.stream().filter(Opportunity::lost).count();
          Figures.count(point, "won", won);
          Figures.count(point, "lost", lost);
          Figures.value(point, Expected.ratio(won, won + lost), SHARE_DECIMALS);
        });
    Figures.match(
        "sales-cycle",
        series("sales-cycle", SALES_MONTHS, dimension),
        wonBy,
        (point, won) ->
            Figures.quantiles(point, won.stream().mapToDouble(Opportunity::cycleDays).toArray()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "team"})
  void answersTheFiguresOfTheIncidentLog(String dimension) {
    List<Run> completed = runs.stream().filter(run -> run.completed() != null).toList();
    var expected =
        Expected.byMonth(
            completed.stream(),
            RealDataST::completedOn,
            run -> dimension.isEmpty() ? null : run.group());

    Figures.match(
        "process-cycle-time",
        series("process-cycle-time", RUN_MONTHS, dimension),
        expected,
        (point, runs) -> Figures.quantiles(point, hours(runs.stream())));
    Figures.match(
        "throughput",
        series("throughput", RUN_MONTHS, dimension),
        expected,
        (point, runs) -> Figures.count(point, "completed", runs.size()));
    Figures.match(
        "rework-rate",
        series("rework-rate", RUN_MONTHS, dimension),
        expected,
        (point, runs) ->
            Figures.value(
                point,
                Expected.ratio(runs.stream().filter(Run::reworked).count(), runs.size()),
                SHARE_DECIMALS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "team"})
  void answersTheFiguresOfTheIncidentLogAsCases(String dimension) {
    List<Resolution> resolutions = cases.resolutions();
    Function<Resolution, String> group = it -> dimension.isEmpty() ? null : it.group();

    Figures.match(
        "time-to-resolve",
        series("time-to-resolve", RUN_MONTHS, dimension),
        Expected.byMonth(
            resolutions.stream().filter(it -> it.reopened() == null), Resolution::day, group),
        (point, held) ->
            Figures.quantiles(
                point, held.stream().mapToDouble(it -> hours(it.worked())).toArray()));
    Figures.match(
        "reopen-rate",
        series("reopen-rate", RUN_MONTHS, dimension),
        Expected.byMonth(resolutions.stream(), Resolution::day, group),
        (point, all) -> {
          long reopened = all.stream().filter(it -> it.reopenedWithin(14)).count();
          Figures.count(point, "resolved", all.size());
          Figures.count(point, "reopened", reopened);
          Figures.value(point, Expected.ratio(reopened, all.size()), SHARE_DECIMALS);
        });
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "all",
      value = {"all, 2010-03-01, 2012-06-01", "team, 2012-04-01, 2012-05-21"})
  void answersTheBacklogOfEachDayOfTheIncidentLog(String dimension, LocalDate from, LocalDate to) {
    String days = "grain=day&from=" + from + "&to=" + to;
    assertThat(api.series("backlog", days, dimension).points())
        .isNotEmpty()
        .allSatisfy(
            (key, point) ->
                assertThat(point.path("value").asInt())
                    .as("backlog of %s", key)
                    .isEqualTo(cases.open(key.group(), key.from())));
  }

  /** Changed files come again while sales dies and acts go on; then all of it is taken back. */
  @Test
  void isAsBeforeOnceChangedFilesAreTakenBack() throws Exception {
    List<Series> before = salesFigures();
    Process load = load(ChangedFiles.of(DATA, suite.state().resolve("changed")));
    Customers customers = new Customers(api);
    for (int round = 0; round < 2; round++) {
      customers.record(20);
      suite.killAndAwait("sales");
    }
    assertThat(load.waitFor(LOADED.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(load.exitValue()).isZero();
    customers.assertAllThere();
    api.awaitFresh();
    new Reconciliation(suite).check();
    assertThat(salesFigures()).isNotEqualTo(before);

    String undo = api.undo("sales", api.newest("sales", "opportunities").path("id").asText());
    suite.killAndAwait("sales");
    JsonNode report = api.ended("sales", undo);

    assertThat(report.path("rejected").asInt()).as("%s", report).isZero();
    assertThat(report.path("updated").asInt()).isPositive();
    api.awaitFresh();
    new Reconciliation(suite).check();
    assertThat(salesFigures()).isEqualTo(before);
  }

  private static List<Series> salesFigures() {
    return Stream.of("revenue", "win-rate", "sales-cycle", "average-deal-size")
        .map(metric -> series(metric, SALES_MONTHS, "team"))
        .toList();
  }

  private static Series series(String metric, String range, String dimension) {
    return api.series(metric, range, dimension.isEmpty() ? null : dimension);
  }

  private static Process load(Path data) throws IOException {
    File log = suite.state().resolve("logs/load-real-data.log").toFile();
    ProcessBuilder command =
        new ProcessBuilder(
            Suite.ROOT.resolve("deploy/local/load-real-data").toString(), data.toString());
    command.environment().put("TANDEM_STATE", suite.state().toString());
    return command.redirectErrorStream(true).redirectOutput(log).start();
  }

  private static BigDecimal revenue(List<Opportunity> won) {
    return BigDecimal.valueOf(won.stream().mapToLong(Opportunity::value).sum());
  }

  private static LocalDate completedOn(Run run) {
    return run.completed().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static double[] hours(Stream<Run> runs) {
    return runs.mapToDouble(run -> hours(Duration.between(run.started(), run.completed())))
        .toArray();
  }

  private static double hours(Duration duration) {
    return duration.toMillis() / MILLIS_PER_HOUR;
  }
}
