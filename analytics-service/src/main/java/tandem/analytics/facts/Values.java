package tandem.analytics.facts;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tandem.analytics.metric.Type;
import tandem.events.Bounds;

/**
 * Single values of an event's JSON, checked, and bounded as the contract says, so that whatever is
 * read can be stored and added up.
 */
public final class Values {

  private static final int LONGEST_DECIMAL = 40;
  private static final int LONGEST_LIST = 100;
  private static final int UUID_LENGTH = 36;

  private Values() {}

  /**
   * The value at the parser: UUID, String, Long, BigDecimal, a list of these, LocalDate, Instant or
   * Boolean by its type, null for a JSON null.
   *
   * @throws FactsException if it is of another type
   */
  public static Object read(String field, Type type, JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    return switch (type) {
      case REF -> uuid(field, json);
      case TEXT, CODE -> text(field, json);
      case INTEGER, MONEY -> number(field, json);
      case DECIMAL -> decimal(field, json);
      case DECIMALS -> decimals(field, json);
      case DATE -> date(field, json);
      case INSTANT -> instant(field, json);
      case FLAG -> flag(field, json);
    };
  }

  public static UUID uuid(String field, JsonParser json) throws IOException {
    String text = text(field, json);
    try {
      if (text.length() == UUID_LENGTH) {
        return UUID.fromString(text);
      }
    } catch (IllegalArgumentException e) {
      // said below, as of any other text
    }
    throw new FactsException(field, "not an id");
  }

  public static String text(String field, JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      throw new FactsException(field, "not a text");
    }
    if (json.getTextLength() > Bounds.REASON) {
      throw FactsException.tooLong(field, Bounds.REASON);
    }
    return json.getText();
  }

  public static Long number(String field, JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
      throw new FactsException(field, "not a whole number");
    }
    JsonParser.NumberType type = json.getNumberType();
    if (type == JsonParser.NumberType.BIG_INTEGER || Math.abs(json.getLongValue()) > Bounds.WHOLE) {
      throw FactsException.tooLarge(field, Bounds.WHOLE);
    }
    return json.getLongValue();
  }

  private static BigDecimal decimal(String field, JsonParser json) throws IOException {
    if (!json.currentToken().isNumeric()) {
      throw new FactsException(field, "not a number");
    }
    if (json.getTextLength() > LONGEST_DECIMAL) {
      throw FactsException.tooLong(field, LONGEST_DECIMAL);
    }
    BigDecimal decimal = json.getDecimalValue();
    if (Math.abs(decimal.scale()) > LONGEST_DECIMAL) {
      throw FactsException.tooLong(field, LONGEST_DECIMAL);
    }
    return decimal;
  }

  private static List<BigDecimal> decimals(String field, JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw new FactsException(field, "not a list");
    }
    List<BigDecimal> decimals = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (decimals.size() == LONGEST_LIST) {
        throw FactsException.tooLong(field, LONGEST_LIST);
      }
      decimals.add(decimal(field, json));
    }
    return List.copyOf(decimals);
  }

  private static Boolean flag(String field, JsonParser json) throws IOException {
    if (!json.currentToken().isBoolean()) {
      throw new FactsException(field, "not true or false");
    }
    return json.getBooleanValue();
  }

  /** To the microsecond, which is what the database keeps; null for a JSON null. */
  public static Instant instant(String field, JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    try {
      Instant instant = Instants.parse(text(field, json));
      if (Bounds.hold(instant)) {
        return instant.truncatedTo(ChronoUnit.MICROS);
      }
    } catch (DateTimeException e) {
      // said below, as of an instant out of range
    }
    throw FactsException.noTime(field, "not an instant");
  }

  private static LocalDate date(String field, JsonParser json) throws IOException {
    try {
      LocalDate date = LocalDate.parse(text(field, json));
      if (Bounds.hold(date.atStartOfDay(ZoneOffset.UTC).toInstant())) {
        return date;
      }
    } catch (DateTimeException e) {
      // said below, as of a day out of range
    }
    throw FactsException.noTime(field, "not a day");
  }
}
