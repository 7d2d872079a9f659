package tandem.analytics.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import tandem.analytics.figure.AnswerSeries;
import tandem.analytics.figure.Privacy;
import tandem.analytics.figure.Reasons;
import tandem.analytics.figure.Snapshot;
import tandem.analytics.figure.Snapshots;
import tandem.analytics.freshness.Freshness;
import tandem.analytics.freshness.FreshnessReader;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.money.RecordedRates;
import tandem.analytics.target.Targets;
import tandem.web.problem.Texts;

/** Asks for comparisons as a request does, once it is let in. */
final class Asked {

  private static final Locale ENGLISH = Locale.ENGLISH;
  private static final Texts TEXTS = new Texts(List.of("web", "analytics"));

  private final Catalogue catalogue = catalogue();
  private final RecordedRates rates = new RecordedRates(catalogue, Currency.getInstance("USD"));
  private final Snapshots snapshots;
  private final Compare compare;
  private final String from;
  private final String to;

  Asked(DataSource source, String from, String to) {
    Targets targets = new Targets(catalogue, ZoneOffset.UTC, Optional.empty());
    this.snapshots = new Snapshots(source, new FreshnessReader(), rates, Duration.ofMinutes(1));
    this.compare = new Compare(new AnswerSeries(catalogue, targets), targets);
    this.from = from;
    this.to = to;
  }

  /** With the points of the series. */
  ComparisonView compareWithPoints(String by) {
    return compare(by, "true");
  }

  ComparisonView compare(String by) {
    return compare(by, null);
  }

  private ComparisonView compare(String by, String points) {
    ComparisonParameters asked = new ComparisonParameters();
    asked.from = from;
    asked.to = to;
    asked.by = by;
    asked.points = points;
    Reasons reasons =
        (code, arguments) -> TEXTS.find(code, ENGLISH, List.of(arguments)).orElseThrow();
    return snapshots.read(
        snapshot ->
            compare.compare(
                ComparisonQuestion.read(
                    asked,
                    catalogue,
                    LocalDate.parse(to),
                    RecordedDays.read(snapshot, catalogue),
                    ComparisonFilters.NONE),
                known(snapshot),
                Privacy.NONE,
                new Words(reasons, ENGLISH, "USD")));
  }

  /** The workload has no heartbeats to say that all of it is there. */
  private Snapshot known(Snapshot snapshot) {
    Instant at = snapshot.freshness().at();
    return new Snapshot(
        snapshot.connection(),
        snapshot.shape(),
        snapshot.zone(),
        new Freshness(at, at, 0L, List.of(), List.of()),
        rates);
  }

  private static Catalogue catalogue() {
    try (InputStream in = Catalogue.class.getResourceAsStream("/catalogue.yaml")) {
      return Catalogue.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
