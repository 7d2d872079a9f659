package tandem.analytics.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.analytics.figure.AnswerSeries;
import tandem.analytics.figure.Dimension;
import tandem.analytics.figure.Lacking;
import tandem.analytics.figure.Period;
import tandem.analytics.figure.Privacy;
import tandem.analytics.figure.SharedReads;
import tandem.analytics.figure.Snapshot;
import tandem.analytics.metric.Metric;
import tandem.analytics.target.TargetBook;
import tandem.analytics.target.Targets;

/** Compares: reads the figures and targets of all metrics, and says what comes of them. */
@ApplicationScoped
class Compare {

  private final AnswerSeries answerSeries;
  private final Targets targets;
  private final ToldSignals told = new ToldSignals();

  Compare(AnswerSeries answerSeries, Targets targets) {
    this.answerSeries = answerSeries;
    this.targets = targets;
  }

  /**
   * @throws RefusedException if there is more than an answer can hold
   */
  ComparisonView compare(
      ComparisonQuestion question, Snapshot snapshot, Privacy privacy, Words words)
      throws SQLException {
    RowReader reader = reader(question, snapshot, privacy, words);
    List<Row> rows = new ArrayList<>();
    List<Gap> unsaid = new ArrayList<>(noData(question, words));
    String by = question.by().dimension();
    for (Metric metric : question.metrics()) {
      if (Dimension.of(metric).stream().noneMatch(its -> its.name().equals(by))) {
        unsaid.add(Gap.of(metric, words.say("unsaid.not-by")));
        continue;
      }
      try {
        RowReader.Found found = reader.read(metric);
        rows.addAll(found.rows());
        long lacks = Lacking.events(metric, snapshot);
        if (lacks > 0) {
          unsaid.add(Gap.of(metric, words.reasons().say("figure.lacks", lacks)));
        }
        if (found.hasOthers()) {
          unsaid.add(Gap.of(metric, words.say("unsaid.others")));
        }
      } catch (RefusedException e) {
        unsaid.add(hidden(metric, e.refusal(), words));
      }
    }
    return new ComparisonBuilder(new Comparison(question, rows), words).build(snapshot, unsaid);
  }

  private RowReader reader(
      ComparisonQuestion question, Snapshot snapshot, Privacy privacy, Words words)
      throws SQLException {
    TargetBook book =
        snapshot.targets(targets, question.by().dimension(), question.period(), question.asOf());
    SharedReads reads = answerSeries.share(snapshot, question.grain(), question.metrics());
    return new RowReader(
        question, answerSeries, reads, told, snapshot, privacy, words.reasons(), book);
  }

  /** A metric of too few people is not shown; anything else that is refused is refused. */
  private static Gap hidden(Metric metric, Refusal refusal, Words words) {
    if (refusal.reason() != Refusal.Reason.FORBIDDEN) {
      throw new RefusedException(refusal);
    }
    return Gap.of(metric, words.reasons().say(refusal.code(), refusal.arguments().toArray()));
  }

  /** That nothing is recorded of the time that is asked about, and of which time something is. */
  private static List<Gap> noData(ComparisonQuestion question, Words words) {
    Period asked = question.period();
    if (question.data().isEmpty()) {
      return List.of(Gap.ofAll(null, words.say("unsaid.no-data")));
    }
    Period data = question.data().get();
    return data.from().isBefore(asked.to()) && asked.from().isBefore(data.to())
        ? List.of()
        : List.of(
            Gap.ofAll(
                null,
                words.say(
                    "unsaid.no-data-then",
                    data.from().toString(),
                    data.to().minusDays(1).toString())));
  }
}
