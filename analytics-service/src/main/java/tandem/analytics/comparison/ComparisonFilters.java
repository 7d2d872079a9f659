package tandem.analytics.comparison;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.analytics.figure.Dimension;
import tandem.analytics.figure.Filter;
import tandem.analytics.figure.FilterReader;
import tandem.analytics.figure.Members;

/**
 * To which part of the company a comparison is narrowed: some teams, some regions, or both.
 *
 * @param texts as they were asked for
 */
record ComparisonFilters(List<String> texts, List<Filter> all) {

  static final ComparisonFilters NONE = new ComparisonFilters(List.of(), List.of());

  private static final Map<String, Dimension> DIMENSIONS =
      Map.of("team", of("team"), "region", of("region"));

  ComparisonFilters {
    texts = List.copyOf(texts);
    all = List.copyOf(all);
  }

  /**
   * @throws RefusedException if it is narrowed by anything else, or to what there is not
   */
  static ComparisonFilters read(List<String> texts, Members members) throws SQLException {
    return new ComparisonFilters(
        texts, new FilterReader(members, ComparisonFilters::dimension).read(texts));
  }

  private static Dimension dimension(String name) {
    return Optional.ofNullable(DIMENSIONS.get(name))
        .orElseThrow(
            () -> new RefusedException(Refusal.invalid("filter", "comparison.filter", name)));
  }

  private static Dimension of(String name) {
    return new Dimension(name, false, Optional.empty());
  }

  /**
   * Whether members of a dimension are whole in what is left: targets are for the whole of them.
   *
   * @param by what the members are
   */
  boolean leaveWhole(String by) {
    return all.stream().allMatch(filter -> filter.dimension().name().equals(by));
  }
}
