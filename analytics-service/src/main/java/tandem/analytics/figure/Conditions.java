package tandem.analytics.figure;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import tandem.analytics.metric.Known;
import tandem.analytics.metric.Source;
import tandem.analytics.people.Part;
import tandem.analytics.people.Sight;
import tandem.analytics.sql.Sql;

/** What questions say of the rows of facts, in SQL over the table of their source. */
public final class Conditions {

  private Conditions() {}

  /** The values of the dimensions, as an array of texts. */
  public static String key(Source on, List<Dimension> dimensions, Known known) {
    return dimensions.stream()
        .map(dimension -> column(on, dimension, known) + "::text")
        .collect(Collectors.joining(", ", "array[", "]::text[]"));
  }

  /** Only the rows that have one of the filter's values. */
  public static void only(Sql sql, Source on, Filter filter, Known known) {
    String column = column(on, filter.dimension(), known);
    if (filter.dimension().isRecord()) {
      sql.add(
          "and (%s = any(?)".formatted(column),
          (Object) filter.values().stream().map(UUID::fromString).toArray(UUID[]::new));
    } else {
      sql.add(
          "and (%s = any(?)".formatted(column), (Object) filter.values().toArray(String[]::new));
    }
    sql.add(filter.orNone() ? " or %s is null)\n".formatted(column) : ")\n");
  }

  /** As the lists of the services have it: whose work one sees, and nobody's of one's teams. */
  public static void only(Sql sql, Source on, Sight sight) {
    String person = sql(on, Dimension.PERSON);
    sql.add(
        "and (%s = any(?) or %s = any(?) or (%s is null and %s = any(?)))\n"
            .formatted(sql(on, Part.FUNCTION), person, person, sql(on, Part.TEAM)),
        Functions.seen(sight).toArray(String[]::new),
        sight.people().toArray(UUID[]::new),
        sight.teams().toArray(String[]::new));
  }

  private static String column(Source on, Dimension dimension, Known known) {
    return dimension
        .through()
        .map(reference -> reference.sql(on, known))
        .orElseGet(() -> sql(on, dimension.name()));
  }

  private static String sql(Source on, String dimension) {
    return on.sql(on.dimension(dimension).orElseThrow());
  }
}
