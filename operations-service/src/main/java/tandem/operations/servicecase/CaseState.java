package tandem.operations.servicecase;

/** How far a case is. */
enum CaseState {
  OPEN,
  PAUSED,
  RESOLVED,
  CLOSED,
  WITHDRAWN;

  /** Whether something is still to be done, or waited for. */
  boolean isOpen() {
    return this == OPEN || this == PAUSED;
  }
}
