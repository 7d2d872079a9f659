package tandem.analytics.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import tandem.analytics.figure.AnswerSeries;
import tandem.analytics.figure.Names;
import tandem.analytics.figure.Privacy;
import tandem.analytics.figure.Reasons;
import tandem.analytics.figure.SharedReads;
import tandem.analytics.figure.Snapshot;
import tandem.analytics.figure.Snapshots;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Metric;
import tandem.analytics.money.ExchangeRates;
import tandem.analytics.target.TargetBook;
import tandem.analytics.target.Targets;
import tandem.web.Caller;
import tandem.web.Refusal;
import tandem.web.RefusedException;
import tandem.web.problem.Problems;

/** Compares, each time from one snapshot. */
@ApplicationScoped
class Comparisons {

  private final Catalogue catalogue;
  private final ExchangeRates rates;
  private final Snapshots snapshots;
  private final AnswerSeries answerSeries;
  private final Targets targets;
  private final Problems problems;
  private final Caller caller;

  Comparisons(
      Catalogue catalogue,
      ExchangeRates rates,
      Snapshots snapshots,
      AnswerSeries answerSeries,
      Targets targets,
      Problems problems,
      Caller caller) {
    this.catalogue = catalogue;
    this.rates = rates;
    this.snapshots = snapshots;
    this.answerSeries = answerSeries;
    this.targets = targets;
    this.problems = problems;
    this.caller = caller;
  }

  ComparisonView compare(ComparisonParameters asked) {
    Words words =
        new Words(Reasons.in(problems), problems.locale(), rates.reporting().getCurrencyCode());
    return snapshots.read(
        snapshot -> {
          Privacy privacy = Privacy.of(caller, new Names(snapshot.connection()));
          ComparisonQuestion question = ComparisonQuestion.read(asked, catalogue, snapshot.today());
          return compare(question, snapshot, privacy, words);
        });
  }

  private ComparisonView compare(
      ComparisonQuestion question, Snapshot snapshot, Privacy privacy, Words words)
      throws SQLException {
    TargetBook book =
        targets.read(
            snapshot.connection(),
            snapshot.generation(),
            question.by().dimension(),
            question.period().from(),
            question.period().to(),
            question.asOf());
    SharedReads reads = new SharedReads(snapshot, question.grain(), question.metrics(), catalogue);
    RowReader reader =
        new RowReader(
            question, catalogue, answerSeries, reads, snapshot, privacy, words.reasons(), book);
    List<Row> rows = new ArrayList<>();
    List<ComparisonView.Unsaid> unsaid = new ArrayList<>();
    for (Metric metric : question.metrics()) {
      try {
        RowReader.Found found = reader.read(metric);
        rows.addAll(found.rows());
        if (found.hasOthers()) {
          unsaid.add(
              new ComparisonView.Unsaid(
                  metric.id(), null, null, words.say("unsaid.others", words.name(metric))));
        }
      } catch (RefusedException e) {
        unsaid.add(hidden(metric, e, words));
      }
    }
    return new ComparisonBuilder(new Comparison(question, rows), words).build(snapshot, unsaid);
  }

  /** A metric of too few people is not shown; anything else that is refused is refused. */
  private ComparisonView.Unsaid hidden(Metric metric, RefusedException refused, Words words) {
    if (refused.refusal().reason() != Refusal.Reason.FORBIDDEN) {
      throw refused;
    }
    return new ComparisonView.Unsaid(
        metric.id(), null, null, problems.message(refused.refusal(), words.locale()));
  }
}
