package tandem.web.security;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.Clock;
import tandem.web.text.StrictValues;

/**
 * JSON as it was meant: no unknown or doubled fields, no number taken for a text or a time or the
 * other way round, no decimal by way of a double, no time beyond what can be recorded, and no
 * nesting that costs more than it says; texts as they are kept ({@link StrictValues}).
 */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {

  private static final int DEEPEST = 64;
  private static final int LONGEST_NUMBER = 100;

  private final Clock clock;

  StrictJson(Clock clock) {
    this.clock = clock;
  }

  /** After the modules of the class path, whose readers of times are lenient. */
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  @Override
  public void customize(ObjectMapper mapper) {
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxNumberLength(LONGEST_NUMBER)
                .build());
    mapper
        .registerModule(new StrictValues())
        .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
        .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    mapper.registerModule(new SimpleModule().setDeserializerModifier(new BoundedTimes(clock)));
    forbid(mapper, LogicalType.Textual, CoercionInputShape.Integer, CoercionInputShape.Float);
    forbid(mapper, LogicalType.Textual, CoercionInputShape.Boolean, CoercionInputShape.Boolean);
    forbid(mapper, LogicalType.Boolean, CoercionInputShape.Integer, CoercionInputShape.String);
    forbid(mapper, LogicalType.Integer, CoercionInputShape.String, CoercionInputShape.Boolean);
    forbid(mapper, LogicalType.Enum, CoercionInputShape.Integer, CoercionInputShape.EmptyString);
  }

  private static void forbid(
      ObjectMapper mapper, LogicalType type, CoercionInputShape one, CoercionInputShape other) {
    mapper
        .coercionConfigFor(type)
        .setCoercion(one, CoercionAction.Fail)
        .setCoercion(other, CoercionAction.Fail);
  }
}
