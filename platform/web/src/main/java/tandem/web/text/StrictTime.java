package tandem.web.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;
import tandem.acts.Text;

/**
 * Reads one type of {@code java.time} from its ISO 8601 text alone: no number, no empty text, no
 * list of parts.
 *
 * @param <T> the type
 */
final class StrictTime<T> extends StdScalarDeserializer<T> {

  private static final long serialVersionUID = 1L;

  private final transient Function<String, ? extends T> read;

  StrictTime(Class<T> type, Function<String, ? extends T> read) {
    super(type);
    this.read = read;
  }

  @Override
  public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
    if (!json.currentToken().isScalarValue()) {
      return handledType().cast(context.handleUnexpectedToken(handledType(), json));
    }
    String text = Text.kept(json.getText());
    if (json.hasToken(JsonToken.VALUE_STRING)) {
      try {
        return read.apply(text);
      } catch (DateTimeException e) {
        // Said below.
      }
    }
    throw InvalidFormatException.from(json, "no text of ISO 8601", text, handledType());
  }

  @Override
  @SuppressWarnings("unchecked")
  public Class<T> handledType() {
    return (Class<T>) super.handledType();
  }

  @Override
  public LogicalType logicalType() {
    return LogicalType.DateTime;
  }
}
