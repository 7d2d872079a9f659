package tandem.analytics.figure;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.analytics.metric.Cells;
import tandem.analytics.metric.Known;
import tandem.analytics.metric.Source;
import tandem.analytics.sql.Sql;

/**
 * Which cells of a metric count in what is asked, as rows of facts tell it.
 *
 * @param from the first day that is asked about
 * @param cells the first day of each, and its members
 */
record CountedCells(List<Dimension> members, LocalDate from, List<String> cells) {

  private static final String SEPARATOR = "|";

  /** Empty of a metric without cells. */
  static Optional<CountedCells> read(Question question, Snapshot snapshot) throws SQLException {
    Optional<Cells> cells = question.metric().cells();
    if (cells.isEmpty()) {
      return Optional.empty();
    }
    List<Dimension> members = cells.get().each().stream().map(Dimension::of).toList();
    Question asked =
        new Question(
            question.metric(),
            question.period(),
            Grain.MONTH,
            members,
            question.filters(),
            question.asOf());
    Map<String, BigDecimal> with = new HashMap<>();
    for (Slice slice :
        new FromFacts(snapshot, asked)
            .totals(List.of(cells.get().with()), Grid.ofCounts(asked.period(), Grain.MONTH))) {
      if (!slice.key().contains(null)) {
        with.merge(cell(slice), slice.count(), BigDecimal::add);
      }
    }
    with.values().removeIf(count -> count.signum() <= 0);
    return Optional.of(
        new CountedCells(members, question.period().from(), List.copyOf(with.keySet())));
  }

  private static String cell(Slice slice) {
    return slice.from() + SEPARATOR + String.join(SEPARATOR, slice.key());
  }

  /** Only the rows that are in one of them. */
  void addTo(Sql sql, Source on, Known known) {
    sql.add(
        "and array_to_string(greatest(date_trunc('month', %s)::date, ?)::text || %s, '%s') = any(?)\n"
            .formatted(on.day(), Conditions.key(on, members, known), SEPARATOR),
        from,
        cells.toArray(String[]::new));
  }
}
