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
        set.<Reader>map(it -> new FromRollups(snapshot, question, it))
            .orElseGet(() -> new FromFacts(snapshot, question));
  }
}
