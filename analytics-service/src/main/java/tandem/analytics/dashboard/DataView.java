package tandem.analytics.dashboard;

import java.util.List;

/**
 * How fresh and how complete the figures are.
 *
 * @param setAside events that are missing, by kind
 * @param entries which and why, for administrators alone; null for others
 * @param generations of facts and rollups, the newest last; null for others
 */
public record DataView(
    List<Source> sources,
    List<SetAside> setAside,
    List<Entry> entries,
    List<Generation> generations) {

  /** Whether who looks may see what was set aside, and how figures are computed. */
  public boolean isAdministered() {
    return entries != null;
  }

  /**
   * @param until null where the service has not said
   * @param behind in words
   */
  public record Source(String service, String until, String behind, String heard) {

    public String letter() {
      return "letter_" + service;
    }
  }

  /**
   * @param kind the code of its words
   */
  public record SetAside(String kind, String events) {}

  public record Entry(
      String id, String kind, String name, String version, String text, String at) {}

  /**
   * @param state the code of its words
   */
  public record Generation(String id, String state, String events, String started, String ended) {}
}
