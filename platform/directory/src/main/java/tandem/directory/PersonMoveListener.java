package tandem.directory;

/**
 * Told of each move, in its transaction: a bean of whoever derives facts from people's places. It
 * publishes again every aggregate whose facts the move changes.
 */
public interface PersonMoveListener {

  void moved(PersonMove move);
}
