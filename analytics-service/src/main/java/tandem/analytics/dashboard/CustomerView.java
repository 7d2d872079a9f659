package tandem.analytics.dashboard;

import java.util.List;

/**
 * What both functions did for one customer.
 *
 * @param restricted whether only acts of those are here whose work the viewer may see
 */
public record CustomerView(
    String name, List<Figure> figures, List<Act> acts, boolean restricted, int most) {

  /** A metric of this customer alone. */
  public record Figure(String metric, String href, String figure, String n) {}

  /**
   * Something that was counted.
   *
   * @param function null where it is not said
   * @param kind the code of its words
   * @param counted what it adds to which figures
   */
  public record Act(
      String day, String function, String kind, String who, String team, List<Counted> counted) {

    public String letter() {
      return "letter_" + function;
    }
  }

  /**
   * @param value null where it has no figure alone, as an invitation to a survey has none
   */
  public record Counted(String metric, String value) {}
}
