package tandem.web.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.acts.Text;
import tandem.events.Bounds;

/**
 * Reads texts as they are kept. A field that has nothing but blanks is absent. A field that takes
 * people's own words may have lines.
 */
final class StrictText extends StdScalarDeserializer<String> implements ContextualDeserializer {

  private static final long serialVersionUID = 1L;

  private static final StrictText VALUE = new StrictText(false, false);
  private static final StrictText LINE = new StrictText(true, false);
  private static final StrictText LINES = new StrictText(true, true);

  /** Whether nothing but blanks is null: in a field, not in a list or map. */
  private final boolean absent;

  private final boolean lines;

  private StrictText(boolean absent, boolean lines) {
    super(String.class);
    this.absent = absent;
    this.lines = lines;
  }

  static StrictText value() {
    return VALUE;
  }

  @Override
  public JsonDeserializer<?> createContextual(
      DeserializationContext context, BeanProperty property) {
    if (property == null || !property.getType().hasRawClass(String.class)) {
      return VALUE;
    }
    Size size = property.getAnnotation(Size.class);
    return size == null || size.max() < Bounds.REASON ? LINE : LINES;
  }

  @Override
  public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
    String given =
        json.hasToken(JsonToken.VALUE_STRING)
            ? json.getText()
            : StringDeserializer.instance.deserialize(json, context);
    if (given == null) {
      return null;
    }
    String kept = sound(given, lines);
    return kept.isEmpty() && absent ? null : kept;
  }

  static String sound(String given, boolean lines) {
    String kept = Text.kept(given);
    if (!Text.isSound(kept, lines)) {
      throw new RefusedException(Refusal.invalid(null, "text.invalid"));
    }
    return kept;
  }

  @Override
  public LogicalType logicalType() {
    return LogicalType.Textual;
  }
}
