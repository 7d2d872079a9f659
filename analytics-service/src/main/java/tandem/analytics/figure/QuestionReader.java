package tandem.analytics.figure;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.analytics.metric.Metric;
import tandem.outbox.Ids;

/** Reads a request, and refuses what the metric cannot be asked. */
final class QuestionReader {

  /** Of a question that does not say since when. */
  private static final int MONTHS = 12;

  private static final int MOST_DIMENSIONS = 4;

  private final Metric metric;
  private final List<Dimension> dimensions;
  private final Members members;
  private final LocalDate today;

  QuestionReader(Metric metric, Members members, LocalDate today) {
    this.metric = metric;
    this.dimensions = Dimension.of(metric);
    this.members = members;
    this.today = today;
  }

  Question read(QuestionParameters asked) throws SQLException {
    Grain grain = QuestionTimes.grain(asked.grain);
    return new Question(
        metric,
        QuestionTimes.period(asked.from, asked.to, grain, today, MONTHS),
        grain,
        by(asked.by),
        new FilterReader(members, name -> dimension("filter", name)).read(asked.filter),
        QuestionTimes.day("asOf", asked.asOf));
  }

  private List<Dimension> by(String text) {
    if (text == null || text.isBlank()) {
      return List.of();
    }
    List<Dimension> by =
        Arrays.stream(text.split(",", -1))
            .map(name -> dimension("by", name.strip()))
            .distinct()
            .toList();
    if (by.size() > MOST_DIMENSIONS) {
      throw wrong("by", "figure.too-many-dimensions", by.size(), MOST_DIMENSIONS);
    }
    return by;
  }

  static Optional<UUID> id(String text) {
    return Ids.parse(text);
  }

  private Dimension dimension(String parameter, String name) {
    return dimensions.stream()
        .filter(dimension -> dimension.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    parameter,
                    "figure.dimension",
                    metric.id(),
                    name,
                    dimensions.stream().map(Dimension::name).collect(Collectors.joining(", "))));
  }

  static RefusedException wrong(String parameter, String code, Object... arguments) {
    return new RefusedException(Refusal.invalid(parameter, code, arguments));
  }
}
