package tandem.analytics.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Cells;
import tandem.analytics.metric.Operand;
import tandem.analytics.money.ExchangeRates;

/** What was counted in each cell of a question about a metric with cells. Not thread-safe. */
final class CellSums {

  private final Question question;
  private final Grid grid;
  private final Catalogue catalogue;
  private final ExchangeRates rates;
  private final Map<Cell, Amounts> sums = new LinkedHashMap<>();
  private final Map<Cell, BigDecimal> with = new HashMap<>();

  /**
   * @param start its first day: of a month, or of what a period has of one
   * @param key the values of the question's dimensions, and then the members
   */
  private record Cell(LocalDate start, List<String> key) {}

  /**
   * @param grid cut by months
   */
  CellSums(Question question, Grid grid, Catalogue catalogue, ExchangeRates rates) {
    this.question = question;
    this.grid = grid;
    this.catalogue = catalogue;
    this.rates = rates;
  }

  /**
   * @param slices of the question {@link Question#inCells}
   */
  CellSums add(List<Slice> slices) {
    Cells cells = question.metric().cells().orElseThrow();
    for (Slice slice : slices) {
      if (hasMembers(slice.key())) {
        Cell cell = new Cell(grid.periodOf(slice.from()), slice.key());
        sums.computeIfAbsent(cell, _ -> new Amounts())
            .add(catalogue.measures().get(slice.measure()), slice, rates);
        if (slice.measure().equals(cells.with().name())) {
          with.merge(cell, slice.count(), BigDecimal::add);
        }
      }
    }
    return this;
  }

  private boolean hasMembers(List<String> key) {
    return !key.subList(question.by().size(), key.size()).contains(null);
  }

  void addTo(Tally tally) {
    Set<Operand.Absolute> absolutes =
        question
            .metric()
            .formulas()
            .flatMap(formula -> formula.absolutes().stream())
            .collect(Collectors.toSet());
    sums.forEach(
        (cell, its) -> {
          if (with.getOrDefault(cell, BigDecimal.ZERO).signum() > 0) {
            List<String> key = cell.key().subList(0, question.by().size());
            tally.addCell(key, cell.start(), its, absolutes);
          }
        });
  }
}
