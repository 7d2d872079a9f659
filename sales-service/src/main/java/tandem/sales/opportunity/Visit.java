package tandem.sales.opportunity;

import java.time.Instant;

/**
 * A stay in a stage.
 *
 * @param enteredAt null where it is not known: a prospect's first stage
 * @param leftAt null while it stands there
 */
record Visit(String stage, Instant enteredAt, Instant leftAt) {

  Visit left(Instant at) {
    return new Visit(stage, enteredAt, at);
  }
}
