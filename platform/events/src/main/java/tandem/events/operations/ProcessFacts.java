package tandem.events.operations;

import java.util.List;

/**
 * @param promisedMillis how long a run may take by the promise, in milliseconds; null for none
 */
public record ProcessFacts(List<Step> steps, Long promisedMillis) {

  /** A step and whether it adds value for the customer. */
  public record Step(String name, boolean valueAdding) {}
}
