package tandem.analytics.metric;

import java.util.Optional;

/**
 * A dimension through a reference: an attribute of the record that facts refer to, as that record
 * stood on the day of the act. Of a record that became known later it is the first that was known.
 *
 * @param kind of the record; facts refer to it by its name
 */
public record Reference(Kind kind, Column attribute) {

  /** {@code customer.segment}. */
  public String name() {
    return kind.name() + "." + attribute.name();
  }

  /** Whether rows of the source refer to such a record. */
  boolean isOf(Source source) {
    return ref(kind, source).isPresent();
  }

  /** The column in which rows of a source refer to a record of the kind. */
  public static Optional<Column> ref(Kind kind, Source source) {
    return source.column(kind.name()).filter(column -> column.type() == Type.REF);
  }

  /** Its value for a row of the source's table, in SQL, from versions that were known. */
  public String sql(Source on, Known known) {
    return """
    (select referred.%1$s from %2$s as referred
     where referred.aggregate_id = %3$s.%4$s%5$s
     order by referred.known_from > %3$s.%6$s, abs(referred.known_from - %3$s.%6$s),
              referred.epoch desc, referred.number desc
     limit 1)\
    """
        .formatted(
            kind.sql(attribute),
            kind.table(),
            on.table(),
            on.sql(ref(kind, on).orElseThrow()),
            known
                .asOf()
                .map(day -> " and referred.known_from <= date '%s'".formatted(day))
                .orElse(""),
            on.day());
  }

  /** The values that any record has, in SQL: a column of {@link Kind#table}. */
  public String column() {
    return kind.sql(attribute);
  }
}
