package tandem.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;

/** An answer of {@code GET /metrics/{id}/series}: its points, by the value of one dimension. */
public record Series(Map<Key, JsonNode> points) {

  /**
   * @param group the dimension's value, null where the work has none or nothing was asked for
   */
  public record Key(String group, LocalDate from) {}

  /**
   * @param dimension that the series were asked {@code by}; null for the total
   */
  static Series of(JsonNode answer, String dimension) {
    Map<Key, JsonNode> points = new HashMap<>();
    for (JsonNode series : answer.path("series")) {
      String group = dimension == null ? null : series.path("by").path(dimension).textValue();
      StreamSupport.stream(series.path("points").spliterator(), false)
          .forEach(p -> points.put(new Key(group, LocalDate.parse(p.path("from").asText())), p));
    }
    return new Series(points);
  }
}
