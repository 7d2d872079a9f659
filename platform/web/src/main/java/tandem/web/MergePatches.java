package tandem.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tandem.web.imports.RowBinder;

/**
 * Reads merge patches (RFC 7396) as records, which have null for what is absent and list under
 * {@code clear} what the patch empties.
 */
@ApplicationScoped
public class MergePatches {

  /** What a patch is sent as. */
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  private static final String CLEAR = "clear";

  private final RowBinder binder;

  MergePatches(RowBinder binder) {
    this.binder = binder;
  }

  /**
   * @param clearable names what can be emptied; the rest is required
   * @throws RefusedException where the patch cannot be read so
   */
  public <T> T read(ObjectNode patch, Class<T> type, Class<? extends Enum<?>> clearable) {
    ObjectNode document = patch.deepCopy();
    List<Refusal> wrong = new ArrayList<>();
    if (patch.has(CLEAR)) {
      wrong.add(Refusal.invalid(CLEAR, "json.unknown-field", CLEAR));
    }
    ArrayNode clear = document.putArray(CLEAR);
    Set<String> names = names(clearable);
    patch.properties().stream()
        .filter(field -> field.getValue().isNull())
        .forEach(
            field -> {
              document.remove(field.getKey());
              if (names.contains(field.getKey())) {
                clear.add(field.getKey());
              } else {
                wrong.add(Refusal.invalid(field.getKey(), "required"));
              }
            });
    if (!wrong.isEmpty()) {
      throw new RefusedException(Refusal.all(wrong));
    }
    return Answers.orThrow(binder.bind(document, type));
  }

  private static Set<String> names(Class<? extends Enum<?>> clearable) {
    return Arrays.stream(clearable.getFields())
        .map(constant -> constant.getAnnotation(JsonProperty.class))
        .map(JsonProperty::value)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
