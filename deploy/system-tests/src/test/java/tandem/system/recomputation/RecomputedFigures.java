package tandem.system.recomputation;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tandem.system.Api;
import tandem.system.Suite;

/** The figures of a suite, twice: as its API answers and as its databases say. */
public final class RecomputedFigures {

  private static final BigDecimal RELATIVE_ERROR = new BigDecimal("0.01");
  private static final Set<String> QUANTILES = Set.of("p50", "p90", "ageP90Hours");

  private final Map<Cell, BigDecimal> recomputed;

  private RecomputedFigures(Map<Cell, BigDecimal> recomputed) {
    this.recomputed = recomputed;
  }

  public static RecomputedFigures of(Suite suite) throws SQLException, IOException {
    try (Recomputation recomputation = Recomputation.of(suite)) {
      return new RecomputedFigures(recomputation.figures());
    }
  }

  /** How many figures there are to compare. */
  public int count() {
    return recomputed.size();
  }

  /**
   * Every figure that differs, by either side: quantiles by more than 1 %, all others at all. What
   * one side does not have is nothing: no value, or zero.
   */
  public List<String> differences(Api api) {
    Answers answers = new Answers(api, months());
    Map<String, Set<String>> fields =
        recomputed.keySet().stream()
            .collect(groupingBy(Cell::metric, mapping(Cell::field, toSet())));
    List<String> differences = new ArrayList<>();
    for (String metric : fields.keySet()) {
      for (String by : dimensions(metric)) {
        Map<Cell, BigDecimal> answered = answers.of(metric, by);
        Set<Cell> cells = new HashSet<>(answered.keySet());
        recomputed.keySet().stream()
            .filter(cell -> cell.metric().equals(metric) && cell.by().equals(by))
            .forEach(cells::add);
        cells.removeIf(cell -> !fields.get(metric).contains(cell.field()));
        for (Cell cell : cells) {
          BigDecimal actual = answered.getOrDefault(cell, BigDecimal.ZERO);
          BigDecimal expected = recomputed.getOrDefault(cell, BigDecimal.ZERO);
          if (!agree(cell, actual, expected)) {
            differences.add("%s is %s, recomputed %s".formatted(cell, actual, expected));
          }
        }
      }
    }
    return differences;
  }

  private String months() {
    LocalDate first =
        recomputed.keySet().stream().map(Cell::month).min(naturalOrder()).orElseThrow();
    LocalDate last =
        recomputed.keySet().stream().map(Cell::month).max(naturalOrder()).orElseThrow();
    return "grain=month&from=%s&to=%s".formatted(first, last.plusMonths(1));
  }

  private Set<String> dimensions(String metric) {
    return recomputed.keySet().stream()
        .filter(cell -> cell.metric().equals(metric))
        .filter(cell -> cell.by().isEmpty() || cell.member() != null)
        .map(Cell::by)
        .collect(toSet());
  }

  private static boolean agree(Cell cell, BigDecimal actual, BigDecimal expected) {
    BigDecimal bound =
        QUANTILES.contains(cell.field()) ? expected.multiply(RELATIVE_ERROR) : BigDecimal.ZERO;
    return actual.subtract(expected).abs().compareTo(bound) <= 0;
  }
}
