package tandem.analytics.metric;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A measure of rows that count, or last, by what other records are, or whose dimensions are those
 * of other records. Rows of facts are known on a range of days; such a row counts on those of them
 * on which the others are as it takes.
 *
 * @param through the kind of records that rows refer to for their dimensions; empty for none
 */
public record Linked(Measure measure, Optional<Kind> through) {

  /**
   * A way on which a changed record reaches rows of the measure.
   *
   * @param kind of the changed record
   * @param value what of it has the value; empty for its id
   * @param column the column of the measure's table that has the same value
   */
  public record Reach(Kind kind, Optional<Value> value, String column) {

    private static Reach by(Source of, Column value, String column) {
      return new Reach(of.kind(), Optional.of(new Value(of, value)), column);
    }
  }

  /** A column of a source. */
  public record Value(Source of, Column column) {}

  private static final String ID = "aggregate_id";

  /** Whose knowledge makes no difference to the other sums. */
  private static final Known NEVER = new Known(Optional.empty(), Instant.MIN);

  /** Those of a catalogue, in its order. */
  public static List<Linked> of(Catalogue catalogue) {
    List<Linked> linked = new ArrayList<>();
    for (Measure measure : catalogue.measures().values()) {
      if (measure.isLinked()) {
        linked.add(new Linked(measure, Optional.empty()));
      }
      catalogue.sets().values().stream()
          .filter(set -> set.keeps(measure))
          .flatMap(set -> set.through().stream())
          .distinct()
          .forEach(kind -> linked.add(new Linked(measure, Optional.of(kind))));
    }
    return linked;
  }

  /** Whether it counts for the set. */
  public boolean isFor(DimensionSet set) {
    return set.keeps(measure) && set.through().equals(through);
  }

  /** All ways on which a change of some record may change what rows of the measure count. */
  public List<Reach> reaches() {
    Source on = measure.on();
    if (through.isPresent()) {
      return List.of(new Reach(through.get(), Optional.empty(), refSql(through.get())));
    }
    List<Reach> reaches = new ArrayList<>(List.of(new Reach(on.kind(), Optional.empty(), ID)));
    for (Link link : measure.links()) {
      link.deciding(on).forEach(by -> reaches.add(Reach.by(by, link.same(), link.joinedSql(on))));
    }
    if (measure.sum() instanceof Measure.Sum.Since(Column ref, Source first)) {
      reaches.add(new Reach(first.kind(), Optional.empty(), on.sql(ref)));
    }
    return reaches;
  }

  /** The type in PostgreSQL of a column that a change reaches rows by. */
  public String type(String column) {
    return reaches().stream()
        .filter(reach -> reach.column().equals(column))
        .findFirst()
        .flatMap(Reach::value)
        .map(value -> value.column().type())
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
  public String sql(List<String> dimensions) {
    Source on = measure.on();
    StringBuilder sql = new StringBuilder("select ");
    for (int i = 0; i < dimensions.size(); i++) {
      sql.append("%s as d%d, ".formatted(dimension(dimensions.get(i)), i + 1));
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
                since() + through.map(this::referred).orElse(""),
                known(),
                on.at(),
                measure.where().sql(on) + ever()));
    return measure.isDuration() ? sql + "and %s is not null\n".formatted(sum()) : sql.toString();
  }

  private String known() {
    Source on = measure.on();
    String known =
        "datemultirange(daterange(%1$s.known_from, %1$s.known_to))".formatted(on.table())
            + (isSince() ? " * datemultirange(since.known)" : "")
            + (through.isPresent() ? " * datemultirange(referred.r_known)" : "");
    for (Link link : measure.links()) {
      known = "(" + known + link.knownSql(on) + ")";
    }
    return known;
  }

  private String ever() {
    return measure.links().stream()
        .map(link -> " and " + link.everSql(measure.on()))
        .collect(Collectors.joining());
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

  private String refSql(Kind kind) {
    return measure.on().sql(Reference.ref(kind, measure.on()).orElseThrow());
  }

  /** Of the row itself, or of what it refers to. */
  private String dimension(String name) {
    Source on = measure.on();
    return on.dimension(name)
        .map(on::sql)
        .orElseGet(
            () -> {
              Kind kind = through.orElseThrow();
              String attribute = name.substring(kind.name().length() + 1);
              return "referred.r_" + kind.sql(kind.attribute(attribute).orElseThrow());
            });
  }

  /**
   * How the record stood on the day of the row, and on which days that was known: the last version
   * until then, else the first; before any was known, nothing. Its columns have names of their own,
   * lest those of the row mean them.
   */
  private String referred(Kind kind) {
    Source on = measure.on();
    List<String> attributes = kind.attributes().stream().map(kind::sql).toList();
    return """

    cross join lateral (
      select %5$s, daterange(r_from, case when r_next <= %4$s.%3$s then r_next end) as r_known
      from (select %6$s, known_from as r_from,
                   lead(known_from) over steps as r_next, row_number() over steps as r_nth
            from %1$s where aggregate_id = %4$s.%2$s
            window steps as (order by known_from)) as step
      where r_from <= %4$s.%3$s or r_nth = 1
      union all
      select %7$s, daterange(null, (select min(known_from) from %1$s where aggregate_id = %4$s.%2$s))
      ) as referred\
    """
        .formatted(
            kind.table(),
            refSql(kind),
            on.day(),
            on.table(),
            each(attributes, "r_%s"),
            each(attributes, "%1$s as r_%1$s"),
            each(attributes, "null"));
  }

  private static String each(List<String> columns, String form) {
    return columns.stream().map(form::formatted).collect(Collectors.joining(", "));
  }
}
