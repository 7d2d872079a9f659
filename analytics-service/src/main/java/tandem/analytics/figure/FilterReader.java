package tandem.analytics.figure;

import static tandem.analytics.figure.QuestionReader.wrong;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tandem.acts.Text;

/**
 * Reads filters such as {@code team:North}.
 *
 * @param members to look up what is named
 * @param dimensions by name; refuses one that the metric does not have
 */
public record FilterReader(Members members, Function<String, Dimension> dimensions) {

  private static final int MOST = 100;

  /** Values of one dimension become one filter. */
  public List<Filter> read(List<String> texts) throws SQLException {
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
          .add(Text.kept(text.substring(colon + 1)));
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
        values.addAll(members.named(dimension, text));
      }
    }
    return new Filter(dimension, values, texts.contains(""));
  }
}
