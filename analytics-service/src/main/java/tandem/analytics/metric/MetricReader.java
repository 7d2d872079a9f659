package tandem.analytics.metric;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one metric and checks that it says all that a metric has to say. */
record MetricReader(
    String id,
    Map<String, CatalogueFile.MetricLine> metrics,
    Map<String, Measure> measures,
    Map<String, Distinct> distinct,
    Map<String, Position> positions,
    List<Reference> references) {

  Metric read(CatalogueFile.MetricLine line) {
    Formula value = formula(said("formula", line.formula()));
    Map<String, Formula> shows = shows(line.shows());
    List<Formula> formulas = Stream.concat(Stream.of(value), shows.values().stream()).toList();
    Optional<Measure> distribution = measure(line.distribution());
    Optional<Measure> ages = measure(line.ages());
    Metric metric =
        new Metric(
            id,
            line.names(),
            line.definition(),
            said("function", line.function()),
            said("angle", line.angle()),
            said("unit", line.unit()),
            said("direction", line.direction()),
            said("grade", line.grade()),
            line.formula(),
            value,
            shows,
            Optional.ofNullable(line.counter()),
            distribution,
            ages,
            line.recorded().stream().flatMap(name -> measure(name).stream()).toList(),
            Optional.ofNullable(line.window()).map(this::days),
            Optional.ofNullable(line.trailing()).map(this::days),
            Optional.ofNullable(line.cells()).map(its -> new CellsReader(id, measures).read(its)),
            Reads.of(
                formulas,
                formulas.stream().flatMap(it -> it.lefts().stream()).map(this::ofLeft).toList(),
                distribution,
                ages,
                measures,
                distinct,
                positions,
                references,
                line.without()));
    check(metric);
    CellsReader.check(metric, where());
    checkWithout(metric, line.without());
    return metric;
  }

  private void checkWithout(Metric metric, List<String> without) {
    for (String name : without) {
      if (!metric.reads().all().stream().allMatch(measure -> measure.has(name))) {
        throw Checks.unknown(
            where(),
            "dimension",
            name,
            metric.reads().dimensions().stream().map(Column::name).toList());
      }
    }
  }

  private void check(Metric metric) {
    if (!metric.names().keySet().containsAll(Set.of("en", "zh"))) {
      throw new CatalogueException(where(), "names in en and zh are needed");
    }
    if (!metric.definitions().isEmpty()
        && !metric.definitions().keySet().containsAll(Set.of("en", "zh"))) {
      throw new CatalogueException(where(), "a definition is in en and zh");
    }
    metric
        .counter()
        .filter(it -> !metrics.containsKey(it))
        .ifPresent(
            it -> {
              throw Checks.unknown(where(), "metric", it, metrics.keySet());
            });
    if (metric.distribution().filter(it -> !it.isDuration()).isPresent()) {
      throw new CatalogueException(where(), "a distribution is of a duration");
    }
    checkTargets(metric);
    checkTrailing(metric);
    if (metric.ages().filter(it -> it.age().isEmpty()).isPresent()) {
      throw new CatalogueException(where(), "ages are of a measure that says since when");
    }
  }

  private void checkTargets(Metric metric) {
    boolean readsTargets =
        metric
            .formulas()
            .anyMatch(formula -> !formula.targets().isEmpty() || !formula.lefts().isEmpty());
    if (readsTargets && metric.function() == Metric.Function.BOTH) {
      throw new CatalogueException(where(), "whose target it is, a metric of both does not say");
    }
  }

  private void checkTrailing(Metric metric) {
    if (metric.trailing().isPresent()
        && (metric.window().isPresent()
            || metric.cells().isPresent()
            || metric.distribution().isPresent())) {
      throw new CatalogueException(
          where(), "what trails has neither a window nor cells nor a distribution");
    }
  }

  /** What of a metric's targets is left is told by what it reads, which has to add up. */
  private Formula ofLeft(String name) {
    Formula its = Formula.parse(metrics.get(name).formula());
    if (!its.isAdditive()) {
      throw new CatalogueException(
          where(), "of '" + name + "', which does not add up, nothing is left");
    }
    return its;
  }

  private int days(String window) {
    return Math.toIntExact(Checks.duration(window, where()).toDays());
  }

  private Map<String, Formula> shows(Map<String, String> lines) {
    Map<String, Formula> shows = new LinkedHashMap<>();
    lines.forEach((name, text) -> shows.put(name, formula(text)));
    return shows;
  }

  private Formula formula(String text) {
    try {
      Formula formula = Formula.parse(text);
      formula.measures().forEach(this::measure);
      formula.stocks().forEach(this::measure);
      formula.distinct().forEach(name -> known("distinct", name, distinct));
      formula.positions().forEach(name -> known("position", name, positions));
      formula.targets().forEach(name -> known("metric", name, metrics));
      formula.lefts().forEach(name -> known("metric", name, metrics));
      return formula;
    } catch (IllegalArgumentException e) {
      throw new CatalogueException(where(), e.getMessage());
    }
  }

  private void known(String what, String name, Map<String, ?> all) {
    if (!all.containsKey(name)) {
      throw Checks.unknown(where(), what, name, all.keySet());
    }
  }

  private <T> T said(String what, T value) {
    if (value == null) {
      throw new CatalogueException(where(), what + " is needed");
    }
    return value;
  }

  private Optional<Measure> measure(String name) {
    if (name != null && !measures.containsKey(name)) {
      throw Checks.unknown(where(), "measure", name, measures.keySet());
    }
    return Optional.ofNullable(name).map(measures::get);
  }

  private String where() {
    return "metrics, " + id;
  }
}
