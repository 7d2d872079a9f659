package tandem.web.problem;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;

/** What was wrong with JSON that does not fit its record, without naming a class. */
public final class JsonFaults {

  private static final int SHOWN = 100;

  private JsonFaults() {}

  /** The refusal that says it; one thrown by the record's own constructor is kept. */
  public static Refusal refusal(JsonMappingException fault) {
    String path = path(fault);
    if (fault.getCause() instanceof RefusedException refused) {
      return within(path, refused.refusal());
    }
    return switch (fault) {
      case UnrecognizedPropertyException unknown ->
          Refusal.invalid(path, "json.unknown-field", shown(unknown.getPropertyName()));
      case InvalidFormatException wrong ->
          Refusal.invalid(path, "json.wrong-value", shown(wrong.getValue()));
      case MismatchedInputException ignored -> Refusal.invalid(path, "json.wrong-type");
      default ->
          fault.getCause() instanceof StreamConstraintsException
              ? Refusal.invalid(path, "json.too-large")
              : Refusal.invalid(path, "json.wrong-value", "");
    };
  }

  private static Refusal within(String path, Refusal inner) {
    String field =
        path == null ? inner.field() : inner.field() == null ? path : path + "." + inner.field();
    return new Refusal(inner.reason(), inner.code(), field, inner.arguments());
  }

  /** {@code lines[2].amount}; null at the root. */
  private static String path(JsonMappingException fault) {
    String path =
        fault.getPath().stream()
            .map(
                step ->
                    step.getFieldName() == null
                        ? "[" + step.getIndex() + "]"
                        : "." + step.getFieldName())
            .collect(Collectors.joining());
    return path.isEmpty() ? null : shown(path.startsWith(".") ? path.substring(1) : path);
  }

  private static String shown(Object value) {
    String text = String.valueOf(value);
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
