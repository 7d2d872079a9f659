package tandem.analytics.figure;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tandem.analytics.metric.Formula;
import tandem.analytics.metric.Fraction;
import tandem.analytics.metric.Measure;
import tandem.analytics.metric.Metric;
import tandem.analytics.metric.Operand;
import tandem.analytics.money.ExchangeRates;

/** Shows rows of facts, by names and in the metric's unit. */
final class EvidenceBuilder {

  private final long days;
  private final Metric metric;
  private final List<Dimension> dimensions;
  private final List<Measure> measures;
  private final Map<String, Map<String, String>> names = new HashMap<>();

  EvidenceBuilder(
      Question question, LocalDate today, List<Dimension> dimensions, List<Measure> measures) {
    this.days = Question.daysUntil(question.period(), today);
    this.metric = question.metric();
    this.dimensions = dimensions;
    this.measures = measures;
  }

  void readNames(List<EvidenceRow> rows, Names reader) throws SQLException {
    for (int i = 0; i < dimensions.size(); i++) {
      Dimension dimension = dimensions.get(i);
      Set<String> ids = new TreeSet<>();
      for (EvidenceRow row : rows) {
        if (dimension.isRecord() && row.values().get(i) != null) {
          ids.add(row.values().get(i));
        }
      }
      names.put(dimension.name(), reader.of(dimension.name(), ids));
    }
  }

  Evidence build(EvidenceRow row) {
    Map<String, String> by = new LinkedHashMap<>();
    Map<String, String> key = new LinkedHashMap<>();
    for (int i = 0; i < dimensions.size(); i++) {
      Dimension dimension = dimensions.get(i);
      String value = row.values().get(i);
      if (value != null) {
        by.put(dimension.name(), names.get(dimension.name()).getOrDefault(value, value));
        if (dimension.isRecord()) {
          key.put(dimension.name(), value);
        }
      } else {
        by.put(dimension.name(), null);
      }
    }
    return new Evidence(
        row.position().at(),
        row.day(),
        row.kind(),
        row.position().id(),
        row.version(),
        row.event(),
        by,
        key,
        row.currency(),
        value(row),
        counted(row));
  }

  private Map<String, Evidence.Counted> counted(EvidenceRow row) {
    Map<String, Evidence.Counted> counted = new LinkedHashMap<>();
    for (int i = 0; i < measures.size(); i++) {
      if (row.counts().get(i) != null) {
        Measure measure = measures.get(i);
        counted.put(
            measure.name(),
            new Evidence.Counted(
                Rounding.count(count(measure, row, i)), shownSum(measure, row, i)));
      }
    }
    return counted;
  }

  /** In the metric's unit, but of what is no amount as it is. */
  private BigDecimal shownSum(Measure measure, EvidenceRow row, int i) {
    if (measure.sum() instanceof Measure.Sum.None) {
      return null;
    }
    Fraction sum = sum(measure, row, i);
    return metric.unit() == Metric.Unit.MONEY && !measure.isMoney()
        ? Rounding.count(sum)
        : Rounding.value(metric, sum, row.currency());
  }

  /** The metric's formula over this row alone; null of money for a row that has no amount. */
  private BigDecimal value(EvidenceRow row) {
    if (metric.unit() == Metric.Unit.MONEY && row.currency().isEmpty()) {
      return null;
    }
    Map<Operand, Fraction> alone = new HashMap<>();
    alone.put(new Operand.Days(), Fraction.of(days));
    for (int i = 0; i < measures.size(); i++) {
      if (row.counts().get(i) != null) {
        Measure measure = measures.get(i);
        alone.put(new Operand.Count(measure.name()), count(measure, row, i));
        alone.put(new Operand.Stock(measure.name()), count(measure, row, i));
        alone.put(new Operand.Sum(measure.name()), sum(measure, row, i));
        alone.put(new Operand.Open(measure.name()), count(measure, row, i));
        alone.put(new Operand.Value(measure.name()), sum(measure, row, i));
        metric.reads().distinct().stream()
            .filter(distinct -> distinct.among().equals(measure))
            .forEach(its -> alone.put(new Operand.Distinct(its.name()), Fraction.of(1)));
      }
    }
    return metric.value().evaluate(operand -> read(alone, operand))
            instanceof Formula.Result.Known(Fraction exact)
        ? Rounding.value(metric, exact, row.currency())
        : null;
  }

  /** What was not counted is nothing, but a target and a cell are of no single row. */
  private static Fraction read(Map<Operand, Fraction> alone, Operand operand) {
    return operand instanceof Operand.Target
            || operand instanceof Operand.Left
            || operand instanceof Operand.Absolute
        ? null
        : alone.getOrDefault(operand, Fraction.ZERO);
  }

  private static Fraction count(Measure measure, EvidenceRow row, int i) {
    return Fraction.of(row.counts().get(i)).over(Fraction.of(measure.whole()));
  }

  private static Fraction sum(Measure measure, EvidenceRow row, int i) {
    Long sum = row.sums().get(i);
    if (sum == null) {
      return Fraction.ZERO;
    }
    BigDecimal exact = BigDecimal.valueOf(sum);
    return Fraction.of(measure.isMoney() ? ExchangeRates.major(exact, row.currency()) : exact);
  }
}
