package tandem.analytics.metric;

import java.util.List;
import java.util.Map;

/** Reads the cells of a metric, and checks what is worked out in them. */
record CellsReader(String metric, Map<String, Measure> measures) {

  Cells read(CatalogueFile.CellsLine line) {
    String where = "metrics, " + metric + ", cells";
    Measure with = measures.get(line.with());
    if (with == null) {
      throw Checks.unknown(where, "measure", line.with(), measures.keySet());
    }
    return new Cells(line.each().stream().map(name -> dimension(name, with, where)).toList(), with);
  }

  private static Column dimension(String name, Measure with, String where) {
    return with.on()
        .dimension(name)
        .orElseThrow(
            () ->
                Checks.unknown(
                    where,
                    "dimension",
                    name,
                    with.on()
                        .columns()
                        .filter(column -> column.type().isDimension())
                        .map(Column::name)
                        .toList()));
  }

  /** Refuses what is not worked out in cells, and what cannot be. */
  static void check(Metric metric, String where) {
    List<Operand.Absolute> absolutes =
        metric.formulas().flatMap(formula -> formula.absolutes().stream()).toList();
    if (metric.cells().isEmpty()) {
      if (!absolutes.isEmpty()) {
        throw new CatalogueException(
            where, "abs() needs cells: how far sums are from zero does not add up");
      }
      return;
    }
    if (absolutes.stream().anyMatch(absolute -> !absolute.of().isAdditive())) {
      throw new CatalogueException(where, "abs() is of counts and sums, added or taken away");
    }
    Cells cells = metric.cells().get();
    boolean isMore = metric.distribution().isPresent() || metric.ages().isPresent();
    if (isMore || metric.formulas().anyMatch(CellsReader::readsMore)) {
      throw new CatalogueException(where + ", cells", "in cells there are counts and sums alone");
    }
    if (!metric.reads().counted().contains(cells.with())) {
      throw new CatalogueException(
          where + ", cells", "'" + cells.with().name() + "' is not read by the formula");
    }
    for (Column each : cells.each()) {
      if (!metric.reads().all().stream().allMatch(measure -> measure.has(each.name()))) {
        throw Checks.unknown(
            where + ", cells",
            "dimension",
            each.name(),
            metric.reads().dimensions().stream().map(Column::name).toList());
      }
    }
  }

  private static boolean readsMore(Formula formula) {
    return !formula.stocks().isEmpty()
        || !formula.positions().isEmpty()
        || !formula.targets().isEmpty()
        || !formula.lefts().isEmpty();
  }
}
