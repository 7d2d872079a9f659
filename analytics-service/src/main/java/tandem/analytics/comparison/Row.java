package tandem.analytics.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tandem.analytics.comparison.signal.Signals;
import tandem.analytics.figure.Point;
import tandem.analytics.metric.Metric;

/**
 * What one metric says of one member.
 *
 * @param whole the figure of all the time
 * @param points period by period
 * @param signals empty where the series has fewer than two points
 */
record Row(
    Metric metric,
    Member member,
    Point whole,
    List<Point> points,
    Index index,
    Optional<Signals> signals) {

  Row {
    points = List.copyOf(points);
  }

  Optional<BigDecimal> figure() {
    return Optional.ofNullable(whole.value());
  }

  /** Whether no amount is left out of a figure of it for want of an exchange rate. */
  boolean hasAllMoney() {
    return whole.apart().isEmpty() && points.stream().allMatch(point -> point.apart().isEmpty());
  }

  boolean isFirm() {
    return signals.filter(its -> !its.chart().trial()).isPresent();
  }

  Optional<Score> score() {
    return index instanceof Index.Known known
        ? Optional.of(new Score(metric, known.value(), isFirm()))
        : Optional.empty();
  }

  /** Of what tells rows apart; the rest is long. */
  @Override
  public int hashCode() {
    return 31 * metric.id().hashCode() + member.hashCode();
  }
}
