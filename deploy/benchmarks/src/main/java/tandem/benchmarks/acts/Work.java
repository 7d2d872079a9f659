package tandem.benchmarks.acts;

/** What one client does over and over. Not thread-safe. */
interface Work {

  /** Does the next, and returns when it is answered as it should be. */
  void next() throws Exception;

  /** Gives back what it holds. */
  default void end() throws Exception {}

  /** Something that clients do. */
  interface Kind {

    /** For one more client. */
    Work begin() throws Exception;
  }
}
