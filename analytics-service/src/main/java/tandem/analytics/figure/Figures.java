package tandem.analytics.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import tandem.acts.Caller;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Metric;
import tandem.web.paging.PageRequest;
import tandem.web.problem.Problems;

/** Answers the questions of requests, each from one snapshot. */
@ApplicationScoped
public class Figures {

  /** A series and what was asked. */
  public record Answer(Question question, Series series) {}

  private final Catalogue catalogue;
  private final Snapshots snapshots;
  private final AnswerSeries answerSeries;
  private final ReadEvidence readEvidence;
  private final Problems problems;
  private final Caller caller;

  Figures(
      Catalogue catalogue,
      Snapshots snapshots,
      AnswerSeries answerSeries,
      ReadEvidence readEvidence,
      Problems problems,
      Caller caller) {
    this.catalogue = catalogue;
    this.snapshots = snapshots;
    this.answerSeries = answerSeries;
    this.readEvidence = readEvidence;
    this.problems = problems;
    this.caller = caller;
  }

  public Answer series(Metric metric, QuestionParameters asked) {
    Reasons reasons = Reasons.in(problems);
    return snapshots.read(
        snapshot -> {
          Privacy privacy = Privacy.of(caller, snapshot);
          Question question = question(metric, asked, snapshot, privacy);
          return new Answer(question, answerSeries.answer(question, snapshot, privacy, reasons));
        });
  }

  /**
   * How the durations of a metric are spread over the time that is asked about; the grain and what
   * to break down by make no difference.
   *
   * @throws RefusedException if the metric counts no durations, or the caller may not see it
   */
  public HistogramView histogram(Metric metric, QuestionParameters asked) {
    if (metric.distribution().isEmpty()) {
      throw new RefusedException(Refusal.notFound("histogram", metric.id()));
    }
    return snapshots.read(
        snapshot -> {
          Privacy privacy = Privacy.of(caller, snapshot);
          Question question = question(metric, asked.whole(), snapshot, privacy);
          return HistogramBins.view(
              question, snapshot, answerSeries.histogram(question, snapshot, privacy));
        });
  }

  public EvidencePage evidence(Metric metric, QuestionParameters asked, PageRequest page) {
    return snapshots.read(
        snapshot -> {
          Privacy privacy = Privacy.of(caller, snapshot);
          return readEvidence.read(
              question(metric, asked, snapshot, privacy),
              snapshot,
              privacy,
              page.unsorted("from", "to", "grain", "by", "filter", "asOf")
                  .cursor(ReadEvidence.sort()),
              page.limit());
        });
  }

  private Question question(
      Metric metric, QuestionParameters asked, Snapshot snapshot, Privacy privacy)
      throws SQLException {
    Members members = new Members(snapshot, catalogue, privacy);
    return new QuestionReader(metric, members, snapshot.today()).read(asked);
  }
}
