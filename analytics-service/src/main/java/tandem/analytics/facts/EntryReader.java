package tandem.analytics.facts;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tandem.analytics.metric.Column;
import tandem.analytics.metric.Type;
import tandem.events.Moment;

/** Reads a moment or a journal's entry. Immutable. */
final class EntryReader {

  private final FactsReader.ColumnsReader columns;

  EntryReader(List<Column> columns) {
    this.columns = new FactsReader.ColumnsReader(columns);
  }

  /** Null for a JSON null. */
  Entry read(String of, JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw new FactsException(of, "not an object");
    }
    Object[] values = columns.empty();
    Holding holding = new Holding();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      if (!holding.read(field, json) && !columns.read(field, json, values)) {
        json.skipChildren();
      }
    }
    if (holding.at == null) {
      throw new FactsException(of, "without an instant");
    }
    return new Entry(
        holding.moment(), values.length == 0 ? Entry.Values.NONE : new Entry.Values(values));
  }

  /** A moment in the making. */
  private static final class Holding {

    private Instant at;
    private UUID person;
    private String team;
    private String department;
    private String region;
    private String level;

    boolean read(String field, JsonParser json) throws IOException {
      switch (field) {
        case "at" -> at = Values.instant(field, json);
        case "person" -> person = (UUID) Values.read(field, Type.REF, json);
        case "team" -> team = text(field, json);
        case "department" -> department = text(field, json);
        case "region" -> region = text(field, json);
        case "level" -> level = text(field, json);
        default -> {
          return false;
        }
      }
      return true;
    }

    private static String text(String field, JsonParser json) throws IOException {
      return (String) Values.read(field, Type.TEXT, json);
    }

    Moment moment() {
      return new Moment(at, person, team, department, region, level);
    }
  }
}
