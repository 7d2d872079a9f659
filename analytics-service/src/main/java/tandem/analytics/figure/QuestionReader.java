package tandem.analytics.figure;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Metric;
import tandem.web.Refusal;
import tandem.web.RefusedException;

/** Reads a request, and refuses what the metric cannot be asked. */
final class QuestionReader {

  static final int MOST_PERIODS = 2_000;
  private static final int MOST_DIMENSIONS = 4;
  private static final int MOST_VALUES = 100;

  private final Metric metric;
  private final List<Dimension> dimensions;
  private final Names names;
  private final LocalDate today;

  QuestionReader(Metric metric, Catalogue catalogue, Names names, LocalDate today) {
    this.metric = metric;
    this.dimensions = Dimension.of(metric, catalogue);
    this.names = names;
    this.today = today;
  }

  Question read(QuestionParameters asked) throws SQLException {
    Grain grain = grain(asked.grain);
    return new Question(
        metric,
        period(asked, grain),
        grain,
        by(asked.by),
        filters(asked.filter),
        day("asOf", asked.asOf));
  }

  private static Grain grain(String text) {
    return text == null
        ? Grain.MONTH
        : Grain.named(text).orElseThrow(() -> wrong("grain", "figure.grain", text));
  }

  private Period period(QuestionParameters asked, Grain grain) {
    LocalDate to = day("to", asked.to).orElse(Grain.MONTH.end(today));
    LocalDate from =
        day("from", asked.from).orElse(Grain.MONTH.start(to.minusDays(1)).minusMonths(11));
    if (!from.isBefore(to)) {
      throw wrong("to", "figure.period", from.toString(), to.toString());
    }
    if (grain.periods(from, to) > MOST_PERIODS) {
      throw wrong("grain", "figure.too-many-periods", grain.periods(from, to), MOST_PERIODS);
    }
    return new Period(from, to);
  }

  private static Optional<LocalDate> day(String parameter, String text) {
    try {
      return Optional.ofNullable(text).map(LocalDate::parse).map(day -> sane(parameter, text, day));
    } catch (DateTimeParseException e) {
      throw wrong(parameter, "figure.date", text);
    }
  }

  private static LocalDate sane(String parameter, String text, LocalDate day) {
    if (day.getYear() < 1900 || day.getYear() > 9999) {
      throw wrong(parameter, "figure.date", text);
    }
    return day;
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

  private List<Filter> filters(List<String> texts) throws SQLException {
    if (texts.size() > MOST_VALUES) {
      throw wrong("filter", "figure.too-many-values", texts.size(), MOST_VALUES);
    }
    Map<Dimension, List<String>> given = new LinkedHashMap<>();
    for (String text : texts) {
      int colon = text.indexOf(':');
      if (colon < 0) {
        throw wrong("filter", "figure.filter", text);
      }
      given
          .computeIfAbsent(
              dimension("filter", text.substring(0, colon).strip()), its -> new ArrayList<>())
          .add(text.substring(colon + 1).strip());
    }
    List<Filter> filters = new ArrayList<>();
    for (Map.Entry<Dimension, List<String>> entry : given.entrySet()) {
      filters.add(filter(entry.getKey(), entry.getValue()));
    }
    return filters;
  }

  private Filter filter(Dimension dimension, List<String> texts) throws SQLException {
    List<String> values = new ArrayList<>();
    for (String text : texts) {
      if (!text.isEmpty()) {
        values.addAll(dimension.isRecord() ? ids(dimension, text) : List.of(text));
      }
    }
    return new Filter(dimension, values, texts.contains(""));
  }

  private List<String> ids(Dimension dimension, String text) throws SQLException {
    Optional<UUID> id = id(text);
    if (id.isPresent()) {
      return List.of(id.get().toString());
    }
    List<String> ids = names.ids(dimension.name(), text);
    if (ids.isEmpty()) {
      throw wrong("filter", "figure.unknown-value", dimension.name(), text);
    }
    return ids;
  }

  static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text)).filter(id -> text.length() == 36);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
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

  private static RefusedException wrong(String parameter, String code, Object... arguments) {
    return new RefusedException(Refusal.invalid(parameter, code, arguments));
  }
}
