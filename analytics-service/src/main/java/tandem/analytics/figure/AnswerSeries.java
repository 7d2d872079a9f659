package tandem.analytics.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tandem.analytics.freshness.Freshness;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Formula;
import tandem.analytics.metric.Metric;
import tandem.analytics.money.ExchangeRates;
import tandem.analytics.target.Targets;

/** Answers a question with a series: plans where to read, reads, and puts the figures together. */
@ApplicationScoped
public class AnswerSeries {

  private final Catalogue catalogue;
  private final String shape;
  private final Targets targets;
  private final MonthCache months;
  private final Plan.Planner planner;
  private final KeptAnswers kept = new KeptAnswers();

  public AnswerSeries(Catalogue catalogue, Targets targets) {
    this.catalogue = catalogue;
    this.shape = catalogue.shape();
    this.targets = targets;
    this.months = new MonthCache(catalogue);
    this.planner = new Plan.Planner(catalogue);
  }

  /**
   * @throws tandem.acts.RefusedException if the caller may not see it
   */
  public Series answer(Question question, Snapshot snapshot, Privacy privacy, Reasons reasons)
      throws SQLException {
    privacy.check(question);
    Readers readers = Readers.monthly(snapshot, snapshot.months(months));
    Function<Question, Plan> planner = planner(snapshot);
    return kept.get(
            asking(question, Set.of(), false, snapshot, privacy, reasons),
            () -> {
              Series series = answer(question, snapshot, privacy, reasons, readers, planner);
              return new Parted(series, series);
            })
        .parts();
  }

  private KeptAnswers.Asking asking(
      Question question,
      Set<List<String>> also,
      boolean isParted,
      Snapshot snapshot,
      Privacy privacy,
      Reasons reasons)
      throws SQLException {
    return new KeptAnswers.Asking(
        question,
        also,
        isParted,
        snapshot,
        snapshot.months(months),
        planner(snapshot),
        Goals.read(question, snapshot, targets),
        privacy,
        reasons);
  }

  /**
   * How the durations that a metric counts are spread over all the time of a question; empty where
   * there are none.
   *
   * @param question without dimensions to break down by, of a metric with a distribution
   * @throws tandem.acts.RefusedException if the caller may not see it
   */
  Optional<Histogram> histogram(Question question, Snapshot snapshot, Privacy privacy)
      throws SQLException {
    privacy.check(question);
    if (privacy.isClosed(question, List.of(), question.period())) {
      throw privacy.tooSmall();
    }
    Optional<Question> counted = question.whole().counted(snapshot.today(question.asOf()));
    return counted.isEmpty()
        ? Optional.empty()
        : reader(
                counted.get(),
                snapshot,
                Readers.monthly(snapshot, snapshot.months(months)),
                planner(snapshot))
            .histogram();
  }

  /** For questions about one snapshot that differ in their metric alone. */
  public SharedReads share(Snapshot snapshot, Grain finest, Collection<Metric> metrics) {
    return new SharedReads(snapshot, snapshot.months(months), finest, metrics);
  }

  /** A series, and the figures of all its time at once. */
  public record Parted(Series parts, Series whole) {

    /** The same, told again. */
    Parted at(Freshness freshness) {
      return new Parted(parts.at(freshness), whole.at(freshness));
    }
  }

  /**
   * The series and its whole, reading what several questions need together: what stands beside a
   * value only beside that of the whole, and without the ages of what is in stock, which cost more
   * than the figure.
   *
   * @param also values of the dimensions that are asked for whether anything was counted or not
   * @throws tandem.acts.RefusedException if the caller may not see it
   */
  public Parted parted(
      Question question,
      Snapshot snapshot,
      Privacy privacy,
      Reasons reasons,
      SharedReads reads,
      Set<List<String>> also)
      throws SQLException {
    privacy.check(question);
    return kept.get(
        asking(question, also, true, snapshot, privacy, reasons),
        () -> workOut(question, snapshot, privacy, reasons, reads, also));
  }

  private Parted workOut(
      Question question,
      Snapshot snapshot,
      Privacy privacy,
      Reasons reasons,
      SharedReads reads,
      Set<List<String>> also)
      throws SQLException {
    Function<Question, Plan> planner = planner(snapshot);
    Tally tally = tally(question, snapshot);
    Optional<Question> counted = question.counted(snapshot.today(question.asOf()));
    if (counted.isPresent()) {
      TallyReader reader = reader(counted.get(), snapshot, reads, planner);
      reader.readCounts(tally);
      reader.readMore(tally);
    }
    Goals goals = goals(question, snapshot, reads, planner);
    keep(tally, goals, also, question, privacy);
    Tally whole = question.metric().addsUp() ? tally.whole() : tally.emptyWhole();
    if (counted.isPresent()) {
      reader(counted.get().whole(), snapshot, reads, planner).readWhole(whole);
      whole.keepKeys(key -> tally.keys().contains(key) || hasMore(question, key, privacy));
    }
    Recorded recorded = Recorded.read(question, snapshot, reads, planner);
    Map<String, Formula> shows = question.metric().shows();
    return new Parted(
        series(question, Map.of(), snapshot, tally, goals, recorded, privacy, reasons),
        series(question.whole(), shows, snapshot, whole, goals, recorded, privacy, reasons));
  }

  /** What was open at the start of all the time may be nowhere open later. */
  private static boolean hasMore(Question question, List<String> key, Privacy privacy) {
    return !question.metric().addsUp() && privacy.shows(question, key);
  }

  private Goals goals(
      Question question, Snapshot snapshot, Readers readers, Function<Question, Plan> planner)
      throws SQLException {
    return Goals.read(question, snapshot, targets)
        .withProgress(readers, planner, catalogue, rates(question, snapshot));
  }

  /** Rollups that were made by another catalogue do not hold what this one asks for. */
  private Function<Question, Plan> planner(Snapshot snapshot) {
    return snapshot.shape().equals(shape) ? planner::plan : asked -> Plan.FACTS;
  }

  /** The same, read as planned. */
  Series answer(
      Question question,
      Snapshot snapshot,
      Privacy privacy,
      Reasons reasons,
      Readers readers,
      Function<Question, Plan> planner)
      throws SQLException {
    privacy.check(question);
    Tally tally = tally(question, snapshot);
    Optional<Question> counted = question.counted(snapshot.today(question.asOf()));
    if (counted.isPresent()) {
      reader(counted.get(), snapshot, readers, planner).readInto(tally);
    }
    Goals goals = goals(question, snapshot, readers, planner);
    keep(tally, goals, Set.of(), question, privacy);
    Recorded recorded = Recorded.read(question, snapshot, readers, planner);
    return series(
        question, question.metric().shows(), snapshot, tally, goals, recorded, privacy, reasons);
  }

  private Tally tally(Question question, Snapshot snapshot) throws SQLException {
    List<Period> periods = question.period().split(question.grain());
    return new Tally(catalogue, rates(question, snapshot), periods);
  }

  private TallyReader reader(
      Question counted, Snapshot snapshot, Readers readers, Function<Question, Plan> planner)
      throws SQLException {
    return new TallyReader(
        counted, snapshot, readers, planner, catalogue, rates(counted, snapshot));
  }

  private static ExchangeRates rates(Question question, Snapshot snapshot) throws SQLException {
    return snapshot.rates(question.asOf());
  }

  private static void keep(
      Tally tally, Goals goals, Set<List<String>> also, Question question, Privacy privacy) {
    tally.addKeys(goals.keys());
    tally.addKeys(also);
    tally.keepKeys(key -> privacy.shows(question, key));
  }

  private Series series(
      Question question,
      Map<String, Formula> shows,
      Snapshot snapshot,
      Tally tally,
      Goals goals,
      Recorded recorded,
      Privacy privacy,
      Reasons reasons)
      throws SQLException {
    return new SeriesBuilder(
            question,
            shows,
            snapshot,
            tally,
            goals,
            recorded,
            privacy,
            catalogue,
            rates(question, snapshot).reporting(),
            reasons)
        .build();
  }
}
