package tandem.web.description;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The request headers that mean the same wherever they are taken. */
enum SharedHeaders {
  ACCEPT_LANGUAGE(
      "Accept-Language",
      "The language of names and problems: English (`en`) or Chinese (`zh-CN`).",
      "zh-CN",
      null),
  IDEMPOTENCY_KEY(
      "Idempotency-Key",
      "Your name for this request, so that sent again within a day it acts once and is answered"
          + " as before; 1 to 255 printable ASCII characters.",
      "5f0c7e1a-order-17",
      255),
  IF_MATCH(
      "If-Match",
      "The `ETag` of the record as you read it: 412 where it has changed since.",
      "\"1.3\"",
      null);

  private final String header;
  private final String description;
  private final String example;
  private final Integer maxLength;

  SharedHeaders(String header, String description, String example, Integer maxLength) {
    this.header = header;
    this.description = description;
    this.example = example;
    this.maxLength = maxLength;
  }

  static void declare(Components components) {
    for (SharedHeaders shared : values()) {
      components.addParameter(shared.key(), shared.parameter());
    }
  }

  /** Refers to those that the operation takes, in place of what it says of them itself. */
  static void add(Operation operation, boolean idempotent) {
    List<Parameter> parameters =
        operation.getParameters() == null
            ? new ArrayList<>()
            : new ArrayList<>(operation.getParameters());
    boolean conditional = parameters.removeIf(IF_MATCH::is);
    parameters.removeIf(
        parameter -> ACCEPT_LANGUAGE.is(parameter) || IDEMPOTENCY_KEY.is(parameter));
    if (conditional) {
      parameters.add(IF_MATCH.reference());
    }
    if (idempotent) {
      parameters.add(IDEMPOTENCY_KEY.reference());
    }
    parameters.add(ACCEPT_LANGUAGE.reference());
    operation.setParameters(parameters);
  }

  /** Whether a parameter of an operation is this one, by name or by reference. */
  boolean is(Parameter parameter) {
    return parameter.getRef() == null
        ? parameter.getIn() == Parameter.In.HEADER && header.equalsIgnoreCase(parameter.getName())
        : parameter.getRef().endsWith("/" + key());
  }

  private String key() {
    return header.replace("-", "");
  }

  private Parameter reference() {
    return OASFactory.createParameter().ref("#/components/parameters/" + key());
  }

  private Parameter parameter() {
    Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING).maxLength(maxLength);
    if (maxLength != null) {
      text.minLength(1);
    }
    return OASFactory.createParameter()
        .name(header)
        .in(Parameter.In.HEADER)
        .description(description)
        .schema(text)
        .example(example);
  }
}
