package tandem.system.recomputation;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import tandem.system.Api;

/** The figures of a suite as its API gives them. */
final class Answers {

  private final Api api;
  private final String months;

  /**
   * @param months of the question: {@code grain=month&from=2024-01-01&to=2026-01-01}
   */
  Answers(Api api, String months) {
    this.api = api;
    this.months = months;
  }

  /** The numbers of a metric's points; those of amounts without a rate by their currency. */
  Map<Cell, BigDecimal> of(String metric, String by) {
    Map<Cell, BigDecimal> figures = new HashMap<>();
    String path = "/api/v1/metrics/%s/series?%s%s".formatted(metric, months, dimension(by));
    for (JsonNode line : api.get("analytics", path).path("series")) {
      String member = line.path("key").path(by).asText(line.path("by").path(by).textValue());
      for (JsonNode point : line.path("points")) {
        LocalDate month = LocalDate.parse(point.path("from").asText());
        point
            .properties()
            .forEach(
                field ->
                    put(
                        figures,
                        new Cell(metric, by, member, month, field.getKey()),
                        field.getValue()));
        for (JsonNode apart : point.path("apart")) {
          String field = "apart." + apart.path("currency").asText();
          put(figures, new Cell(metric, by, member, month, field), apart.path("value"));
        }
      }
    }
    return figures;
  }

  private static String dimension(String by) {
    return by.isEmpty() ? "" : "&by=" + by;
  }

  private static void put(Map<Cell, BigDecimal> figures, Cell cell, JsonNode value) {
    if (value.isNumber()) {
      figures.put(cell, value.decimalValue());
    }
  }
}
