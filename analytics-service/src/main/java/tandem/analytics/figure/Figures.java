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
    return ask(reading -> reading.series(metric, asked));
  }

  public EvidencePage evidence(Metric metric, QuestionParameters asked, PageRequest page) {
    return ask(reading -> reading.evidence(metric, asked, page));
  }

  public HistogramView histogram(Metric metric, QuestionParameters asked) {
    return ask(reading -> reading.histogram(metric, asked));
  }

  /** Asks several things of one snapshot. */
  public <T> T ask(Asking<T> asking) {
    Reasons reasons = Reasons.in(problems);
    return snapshots.read(
        snapshot -> asking.ask(new Reading(snapshot, Privacy.of(caller, snapshot), reasons)));
  }

  /** Questions of one request. */
  public interface Asking<T> {
    T ask(Reading reading) throws SQLException;
  }

  /** Answers questions from one snapshot. Not thread-safe. */
  public final class Reading {

    private final Snapshot snapshot;
    private final Privacy privacy;
    private final Reasons reasons;
    private final Members members;

    private Reading(Snapshot snapshot, Privacy privacy, Reasons reasons) {
      this.snapshot = snapshot;
      this.privacy = privacy;
      this.reasons = reasons;
      this.members = new Members(snapshot, catalogue, privacy);
    }

    public Answer series(Metric metric, QuestionParameters asked) throws SQLException {
      Question question = question(metric, asked);
      return new Answer(question, answerSeries.answer(question, snapshot, privacy, reasons));
    }

    /**
     * How the durations of a metric are spread over the time that is asked about; the grain and
     * what to break down by make no difference.
     *
     * @throws RefusedException if the metric counts no durations, or the caller may not see it
     */
    public HistogramView histogram(Metric metric, QuestionParameters asked) throws SQLException {
      if (metric.distribution().isEmpty()) {
        throw new RefusedException(Refusal.notFound("histogram", metric.id()));
      }
      Question question = question(metric, asked.whole());
      return HistogramBins.view(
          question, snapshot, answerSeries.histogram(question, snapshot, privacy));
    }

    public EvidencePage evidence(Metric metric, QuestionParameters asked, PageRequest page)
        throws SQLException {
      return readEvidence.read(
          question(metric, asked),
          snapshot,
          privacy,
          page.unsorted("from", "to", "grain", "by", "filter", "asOf").cursor(ReadEvidence.sort()),
          page.limit());
    }

    private Question question(Metric metric, QuestionParameters asked) throws SQLException {
      return new QuestionReader(metric, members, snapshot.today()).read(asked);
    }
  }
}
