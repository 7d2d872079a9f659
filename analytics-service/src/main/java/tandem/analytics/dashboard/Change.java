package tandem.analytics.dashboard;

import java.util.List;
import tandem.analytics.dashboard.chart.Trend;

/**
 * Something that changed and is not noise: a function with what is behind it, or a team alone.
 *
 * @param name of the metric
 * @param since the first period after the change, in words
 * @param behind the teams whose change it is, with their levels; empty where none changed alone
 * @param others how many teams of the function moved by noise alone
 * @param besides what else changed in the teams behind it, in sentences
 * @param index of the whole time, null where there is none
 * @param indexSince of the level since, null where it cannot be said
 * @param chance that noise shows as much, in words
 */
public record Change(
    Mark mark,
    Who who,
    String name,
    String href,
    String since,
    String before,
    String after,
    boolean ofFunction,
    List<Behind> behind,
    int others,
    List<String> besides,
    String index,
    String indexSince,
    String chance,
    Trend chart,
    String span,
    boolean adjusted) {

  /** A team behind a function's change. */
  public record Behind(String name, String before, String after) {}
}
