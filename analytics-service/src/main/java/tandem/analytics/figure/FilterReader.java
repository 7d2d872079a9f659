package tandem.analytics.figure;

import static tandem.analytics.figure.QuestionReader.wrong;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads filters such as {@code team:North}.
 *
 * @param names to find records by
 * @param dimensions by name; refuses one that the metric does not have
 */
record FilterReader(Names names, Function<String, Dimension> dimensions) {

  private static final int MOST = 100;

  /** Values of one dimension become one filter. */
  List<Filter> read(List<String> texts) throws SQLException {
    if (texts.size() > MOST) {
      throw wrong("filter", "figure.too-many-values", texts.size(), MOST);
    }
    Map<Dimension, List<String>> given = new LinkedHashMap<>();
    for (String text : texts) {
      int colon = text.indexOf(':');
      if (colon < 0) {
        throw wrong("filter", "figure.filter", text);
      }
      given
          .computeIfAbsent(
              dimensions.apply(text.substring(0, colon).strip()), its -> new ArrayList<>())
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
    Optional<UUID> id = QuestionReader.id(text);
    if (id.isPresent()) {
      return List.of(id.get().toString());
    }
    List<String> ids = names.ids(dimension.name(), text);
    if (ids.isEmpty()) {
      throw wrong("filter", "figure.unknown-value", dimension.name(), text);
    }
    return ids;
  }
}
