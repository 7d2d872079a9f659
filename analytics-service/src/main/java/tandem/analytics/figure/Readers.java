package tandem.analytics.figure;

import java.util.Optional;
import tandem.analytics.metric.DimensionSet;

/** Gives what reads the measures of a question. */
interface Readers {

  /**
   * @param set from whose rollups to read; empty for the facts
   */
  Reader of(Question question, Optional<DimensionSet> set);

  /** Reads what is asked when it is asked. */
  static Readers direct(Snapshot snapshot) {
    return (question, set) ->
        set.<Reader>map(
                it -> new FromRollups(snapshot, question, QueriedRows.of(snapshot, it, question)))
            .orElseGet(() -> new FromFacts(snapshot, question));
  }

  /** Whole months as known now are not read again where nothing has changed in them. */
  static Readers monthly(Snapshot snapshot, Months months) {
    Readers direct = direct(snapshot);
    return (question, set) ->
        set.filter(it -> question.isKeptByMonth())
            .<Reader>map(
                it ->
                    new FromRollups(
                        snapshot,
                        question,
                        new MonthlyRows(
                            months, it, question, QueriedRows.of(snapshot, it, question))))
            .orElseGet(() -> direct.of(question, set));
  }
}
