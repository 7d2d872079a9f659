package tandem.analytics.dashboard;

import java.util.List;
import tandem.analytics.comparison.ComparisonView.Cell;

/**
 * Whose figures a page of a metric is asked for, as its address says it: {@code
 * team:operations:Field Service}.
 *
 * @param by function, team, region or person
 * @param function null for the first there is
 * @param id as the comparison has it, null for the first there is
 */
record Member(String by, String function, String id) {

  private static final int PARTS = 3;
  private static final String USUAL = "function";

  /**
   * @param text null or empty for the first function
   */
  static Member read(String text) {
    List<String> parts = List.of(PageParameters.given(text).orElse(USUAL).split(":", PARTS));
    return new Member(
        parts.getFirst(),
        parts.size() > 1 ? parts.get(1) : null,
        parts.size() == PARTS ? parts.get(2) : null);
  }

  boolean is(Cell cell) {
    return (function == null || cell.function().equals(function))
        && (id == null || cell.id().equals(id));
  }
}
