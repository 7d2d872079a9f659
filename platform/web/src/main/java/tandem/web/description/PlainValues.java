package tandem.web.description;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Java types that are one text in JSON: {@code mp.openapi.schema.<class>} says which and how, under
 * the name of the class. Their schemas are put where they are referred to, so that a client has a
 * date where ours has one, and no type of its own.
 */
final class PlainValues {

  private static final String SCHEMAS = "#/components/schemas/";

  /** By identity, since one may be shown more than once. */
  private final Set<Schema> referring = Collections.newSetFromMap(new IdentityHashMap<>());

  /** To be shown every schema of the description. */
  void see(Schema schema) {
    if (schema.getRef() != null && name(schema).contains(".")) {
      referring.add(schema);
    }
  }

  /** Replaces the references that were seen, and forgets what they referred to. */
  void inline(Components components) {
    if (components.getSchemas() == null) {
      return;
    }
    for (Schema schema : referring) {
      Schema plain = components.getSchemas().get(name(schema));
      schema.setRef(null);
      schema.setType(plain.getType());
      schema.setFormat(plain.getFormat());
      if (schema.getDescription() == null) {
        schema.setDescription(plain.getDescription());
      }
      if (schema.getExamples() == null) {
        schema.setExamples(plain.getExamples());
      }
    }
    components.getSchemas().keySet().stream()
        .filter(name -> name.contains("."))
        .toList()
        .forEach(components::removeSchema);
  }

  private static String name(Schema schema) {
    return schema.getRef().substring(SCHEMAS.length());
  }
}
