package tandem.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The schemas and examples of this module's resources. */
final class Schemas {

  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(
          VersionFlag.V202012,
          builder ->
              builder.schemaMappers(
                  mappers -> mappers.mapPrefix("https://tandem.dev/schema/", "classpath:schema/")));

  private static final SchemaValidatorsConfig FORMATS =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private Schemas() {}

  /** What is wrong with an event; nothing if it is as its type says. */
  static List<String> faults(String type, JsonNode event) {
    JsonSchema schema =
        FACTORY.getSchema(
            SchemaLocation.of("https://tandem.dev/schema/" + type + ".json"), FORMATS);
    return schema.validate(event).stream().map(Object::toString).toList();
  }

  static JsonNode golden(String type) {
    try (InputStream file = Schemas.class.getResourceAsStream("/golden/" + type + ".json")) {
      return EventJson.mapper().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
