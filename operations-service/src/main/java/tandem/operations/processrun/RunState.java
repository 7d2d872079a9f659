package tandem.operations.processrun;

/** How far a run is. */
enum RunState {
  REQUESTED,
  STARTED,
  COMPLETED,
  ABANDONED;

  boolean ended() {
    return this == COMPLETED || this == ABANDONED;
  }
}
