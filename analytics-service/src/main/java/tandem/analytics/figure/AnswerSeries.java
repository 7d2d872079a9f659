package tandem.analytics.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Metric;
import tandem.analytics.money.ExchangeRates;
import tandem.analytics.target.Targets;

/** Answers a question with a series: plans where to read, reads, and puts the figures together. */
@ApplicationScoped
public class AnswerSeries {

  private final Catalogue catalogue;
  private final String shape;
  private final ExchangeRates rates;
  private final Targets targets;
  private final MonthCache months;

  public AnswerSeries(Catalogue catalogue, ExchangeRates rates, Targets targets) {
    this.catalogue = catalogue;
    this.shape = catalogue.shape();
    this.rates = rates;
    this.targets = targets;
    this.months = new MonthCache(catalogue, rates);
  }

  /**
   * @throws tandem.acts.RefusedException if the caller may not see it
   */
  public Series answer(Question question, Snapshot snapshot, Privacy privacy, Reasons reasons)
      throws SQLException {
    return answer(
        question,
        snapshot,
        privacy,
        reasons,
        Readers.monthly(snapshot, months.of(snapshot)),
        planner(snapshot),
        Set.of());
  }

  /** For questions about one snapshot that differ in their metric and grain alone. */
  public SharedReads share(Snapshot snapshot, Grain finest, Collection<Metric> metrics) {
    return new SharedReads(snapshot, months.of(snapshot), finest, metrics, catalogue);
  }

  /**
   * The same, reading what several questions need together.
   *
   * @param also values of the dimensions that are asked for whether anything was counted or not
   * @throws tandem.acts.RefusedException if the caller may not see it
   */
  public Series answer(
      Question question,
      Snapshot snapshot,
      Privacy privacy,
      Reasons reasons,
      SharedReads reads,
      Set<List<String>> also)
      throws SQLException {
    return answer(question, snapshot, privacy, reasons, reads, planner(snapshot), also);
  }

  /** Rollups that were made by another catalogue do not hold what this one asks for. */
  private Function<Question, Plan> planner(Snapshot snapshot) {
    return snapshot.shape().equals(shape)
        ? asked -> Plan.of(asked, catalogue)
        : asked -> Plan.FACTS;
  }

  /** The same, read as planned. */
  Series answer(
      Question question,
      Snapshot snapshot,
      Privacy privacy,
      Reasons reasons,
      Readers readers,
      Function<Question, Plan> planner,
      Set<List<String>> also)
      throws SQLException {
    privacy.check(question);
    Tally tally = new Tally(catalogue, rates);
    Optional<Question> counted = question.counted(snapshot.today(question.asOf()));
    if (counted.isPresent()) {
      Plan plan = planner.apply(counted.get());
      new TallyReader(counted.get(), snapshot, readers, plan, catalogue, rates).readInto(tally);
    }
    Goals goals = Goals.read(question, snapshot, targets);
    tally.addKeys(goals.keys());
    tally.addKeys(also);
    tally.keepKeys(key -> privacy.shows(question, key));
    Recorded recorded = Recorded.read(question, readers, planner, catalogue, rates);
    return new SeriesBuilder(
            question, snapshot, tally, goals, recorded, privacy, catalogue, rates, reasons)
        .build();
  }
}
