package tandem.analytics.metric;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A measure of rows that count, or last, by what other records are. Rows of facts are known on a
 * range of days; such a row counts on those of them on which the others are as it takes.
 */
public record Linked(Measure measure) {

  /**
   * A way on which a changed record reaches rows of the measure.
   *
   * @param of the kind and rows of the changed record
   * @param value its column that has the value; empty for the record's id
   * @param column the column of the measure's table that has the same value
   */
  public record Reach(Source of, Optional<Column> value, String column) {}

  private static final String ID = "aggregate_id";

  /** Whose knowledge makes no difference to the other sums. */
  private static final Known NEVER = new Known(Optional.empty(), Instant.MIN);

  /** Those of a catalogue, in its order. */
  public static List<Linked> of(Catalogue catalogue) {
    return catalogue.measures().values().stream()
        .filter(Measure::isLinked)
        .map(Linked::new)
        .toList();
  }

  /** All ways on which a change of some record may change what rows of the measure count. */
  public List<Reach> reaches() {
    Source on = measure.on();
    List<Reach> reaches = new ArrayList<>(List.of(new Reach(on, Optional.empty(), ID)));
    measure
        .link()
        .ifPresent(
            link -> {
              Optional<Column> same = Optional.of(link.same());
              reaches.add(new Reach(on, same, on.sql(link.same())));
              link.others().forEach(by -> reaches.add(new Reach(by, same, on.sql(link.same()))));
            });
    if (measure.sum() instanceof Measure.Sum.Since(Column ref, Source first)) {
      reaches.add(new Reach(on, Optional.of(ref), on.sql(ref)));
      reaches.add(new Reach(first, Optional.empty(), on.sql(ref)));
    }
    return reaches;
  }

  /** The type in PostgreSQL of a column that a change reaches rows by. */
  public String type(String column) {
    return reaches().stream()
        .filter(reach -> reach.column().equals(column))
        .findFirst()
        .flatMap(Reach::value)
        .map(Column::type)
        .orElse(Type.REF)
        .sql();
  }

  /** The columns by which rows are found that a change reaches. */
  Set<String> lookedUpBy() {
    return reaches().stream()
        .map(Reach::column)
        .filter(column -> !column.equals(ID))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * The rows that count on some days, in SQL: {@code day, currency, count, sum, known_from} and
   * {@code known_to}, and {@code d1} and so on for the dimensions. A row that counts on several
   * ranges of days stands there for each. Ends so that more conditions can follow.
   */
  public String sql(List<Column> dimensions) {
    Source on = measure.on();
    StringBuilder sql = new StringBuilder("select ");
    for (int i = 0; i < dimensions.size(); i++) {
      sql.append("%s as d%d, ".formatted(on.sql(dimensions.get(i)), i + 1));
    }
    sql.append(
        """
        %s as day, %s as currency, %s as count, %s as sum, lower(days) as known_from, upper(days) as known_to
        from %s%s,
             unnest(%s) as days
        where %s is not null%s
        """
            .formatted(
                on.day(),
                measure.currency().map(on::sql).orElse("''"),
                measure.countSql(),
                sum(),
                on.table(),
                since(),
                known(),
                on.at(),
                measure.where().sql(on)));
    return measure.isDuration() ? sql + "and %s is not null\n".formatted(sum()) : sql.toString();
  }

  private String known() {
    Source on = measure.on();
    return "datemultirange(daterange(%1$s.known_from, %1$s.known_to))".formatted(on.table())
        + (isSince() ? " * datemultirange(since.known)" : "")
        + measure.link().map(link -> link.knownSql(on)).orElse("");
  }

  private boolean isSince() {
    return measure.sum() instanceof Measure.Sum.Since;
  }

  private String sum() {
    return isSince() ? Measure.millis("since.since_at", measure.on().at()) : measure.sumSql(NEVER);
  }

  /** Of each version of the other record, when its first row was and on which days it was known. */
  private String since() {
    return measure.sum() instanceof Measure.Sum.Since(Column ref, Source first)
        ? """

        cross join lateral (
          select min(first.%1$s) as since_at, daterange(first.known_from, first.known_to) as known
          from %2$s as first where first.aggregate_id = %3$s.%4$s
          group by first.epoch, first.number, first.known_from, first.known_to) as since\
        """
            .formatted(first.at(), first.table(), measure.on().table(), measure.on().sql(ref))
        : "";
  }
}
