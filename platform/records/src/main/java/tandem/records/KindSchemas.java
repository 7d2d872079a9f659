package tandem.records;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import tandem.events.Bounds;

/** The types of a kind in the description of the API, made from its fields. */
final class KindSchemas {

  private final KindModel kind;

  KindSchemas(KindModel kind) {
    this.kind = kind;
  }

  /** The record as it is shown. */
  String shown() {
    return kind.schema();
  }

  /** What is given to record one. */
  String created() {
    return "New" + kind.schema();
  }

  /** What is given to record many. */
  String batch() {
    return kind.schema() + "Batch";
  }

  /** A merge patch. */
  String changed() {
    return kind.schema() + "Patch";
  }

  /** A part of a list. */
  String page() {
    return kind.schema() + "Page";
  }

  void declare(Components components) {
    components.addSchema(shown(), view());
    components.addSchema(created(), like(Examples.created(kind), creation()));
    components.addSchema(
        batch(),
        object()
            .addProperty(Batch.ITEMS, all(created()).minItems(1).maxItems(Batch.MOST))
            .required(List.of(Batch.ITEMS)));
    components.addSchema(changed(), like(Examples.changed(kind), patch()));
    components.addSchema(
        page(),
        object()
            .addProperty("items", all(shown()))
            .addProperty(
                "next",
                text().description("Give it as `cursor` to get what follows; null at the end."))
            .required(List.of("items")));
  }

  private static Schema all(String schema) {
    return OASFactory.createSchema()
        .addType(SchemaType.ARRAY)
        .items(OASFactory.createSchema().ref("#/components/schemas/" + schema));
  }

  private Schema view() {
    Schema view =
        object()
            .addProperty("id", text().format("uuid"))
            .addProperty("externalId", text().description("Its id in the system it comes from."))
            .addProperty("version", text().description("Goes up with each act.").addExample("1.1"));
    kind.all().forEach(field -> view.addProperty(field.name(), shown(field)));
    if (kind.withdrawable()) {
      view.addProperty("withdrawn", OASFactory.createSchema().addType(SchemaType.BOOLEAN));
    }
    if (!kind.help().isEmpty()) {
      view.description(kind.help());
    }
    List<String> always = new ArrayList<>(List.of("id", "version"));
    kind.all().stream().filter(FieldModel::isRequired).map(FieldModel::name).forEach(always::add);
    return view.required(always);
  }

  /** References are shown as ids. */
  private static Schema shown(FieldModel field) {
    Schema schema = OpenApiSchemas.of(field.shownSchema());
    return field.shownType() instanceof ReferenceType
        ? schema.format("uuid").maxLength(null)
        : schema;
  }

  private Schema creation() {
    Schema creation =
        object()
            .addProperty(
                "externalId",
                text().maxLength(Bounds.LABEL).description("Its id in the system it comes from."));
    kind.dated().stream()
        .limit(1)
        .forEach(
            name ->
                creation.addProperty(
                    name, text().format("date-time").description("Now if absent.")));
    List<String> needed = new ArrayList<>();
    for (FieldModel field : kind.all()) {
      if (field.isCreated()) {
        creation.addProperty(field.name(), OpenApiSchemas.of(field.schema()));
        if (field.isRequired()) {
          needed.add(field.name());
        }
      }
    }
    return needed.isEmpty() ? creation : creation.required(needed);
  }

  /** What an act asks. */
  static Schema asked(ActModel act) {
    Schema asked = object();
    act.whens().stream()
        .limit(1)
        .forEach(
            name ->
                asked.addProperty(name, text().format("date-time").description("Now if absent.")));
    List<String> needed = new ArrayList<>();
    for (FieldModel part : act.asked().all()) {
      asked.addProperty(part.name(), OpenApiSchemas.of(part.schema()));
      if (part.isRequired()) {
        needed.add(part.name());
      }
    }
    return like(Examples.asked(act), needed.isEmpty() ? asked : asked.required(needed));
  }

  private static Schema like(ObjectNode example, Schema schema) {
    return schema.examples(List.of(Json.plain(example)));
  }

  private Schema patch() {
    Schema patch = object();
    for (FieldModel field : kind.all()) {
      if (field.isChanged()) {
        Schema value = OpenApiSchemas.of(field.schema());
        patch.addProperty(
            field.name(), field.isRequired() ? value : value.addType(SchemaType.NULL));
      }
    }
    if (kind.dated().contains(DraftReader.OCCURRED_AT)) {
      patch.addProperty(
          DraftReader.OCCURRED_AT,
          text().format("date-time").description("When it changed; now if absent."));
    }
    return patch.addProperty(
        "reason", text().maxLength(Bounds.REASON).description("Why; kept in the history."));
  }

  /** The parameters that a list can be filtered by. */
  List<Parameter> filters() {
    List<Parameter> filters = new ArrayList<>();
    filters.add(filter("externalId", "External id", text()));
    for (FieldModel field : kind.all()) {
      if (field.is(Trait.FILTER)) {
        filters.addAll(filters(field));
      }
      if (field.present() != null) {
        filters.add(parameter(field.present(), "Whether there is: " + field.label().en(), flag()));
      }
    }
    if (kind.withdrawable()) {
      filters.add(parameter("withdrawn", "Whether it is withdrawn.", flag()));
    }
    return filters;
  }

  private static List<Parameter> filters(FieldModel field) {
    Schema value = OpenApiSchemas.of(field.type().schema());
    String label = field.label().en();
    return field.type() instanceof DateType || field.type() instanceof InstantType
        ? List.of(
            parameter(field.range() + "From", label + ", from then on.", value),
            parameter(field.range() + "To", label + ", before then.", value))
        : List.of(filter(field.name(), label, value));
  }

  private static Parameter filter(String name, String label, Schema value) {
    return parameter(
        name,
        label + "; may be given more than once.",
        OASFactory.createSchema().addType(SchemaType.ARRAY).items(value));
  }

  private static Parameter parameter(String name, String description, Schema schema) {
    return OASFactory.createParameter()
        .name(name)
        .in(Parameter.In.QUERY)
        .description(description)
        .schema(schema);
  }

  private static Schema flag() {
    return OASFactory.createSchema().addType(SchemaType.BOOLEAN);
  }

  private static Schema object() {
    return OASFactory.createSchema().addType(SchemaType.OBJECT);
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(SchemaType.STRING);
  }

  /** JSON Schema as the models of OpenAPI. */
  private static final class OpenApiSchemas {

    @SuppressWarnings("unchecked")
    static Schema of(Map<String, Object> json) {
      Schema schema = OASFactory.createSchema();
      json.forEach(
          (word, value) -> {
            switch (word) {
              case "type" ->
                  schema.addType(
                      SchemaType.valueOf(((String) value).toUpperCase(java.util.Locale.ROOT)));
              case "format" -> schema.setFormat((String) value);
              case "pattern" -> schema.setPattern((String) value);
              case "minLength" -> schema.setMinLength((Integer) value);
              case "maxLength" -> schema.setMaxLength((Integer) value);
              case "maxItems" -> schema.setMaxItems((Integer) value);
              case "minimum" -> schema.setMinimum(new java.math.BigDecimal(value.toString()));
              case "exclusiveMinimum" ->
                  schema.setExclusiveMinimum(new java.math.BigDecimal(value.toString()));
              case "maximum" -> schema.setMaximum(new java.math.BigDecimal(value.toString()));
              case "enum" -> schema.setEnumeration((List<Object>) value);
              case "description" -> schema.setDescription((String) value);
              case "example" -> schema.setExamples(List.of(value));
              case "items" -> schema.setItems(of((Map<String, Object>) value));
              case "required" -> schema.setRequired((List<String>) value);
              case "properties" ->
                  ((Map<String, Map<String, Object>>) value)
                      .forEach((name, property) -> schema.addProperty(name, of(property)));
              case "x-personal" -> schema.addExtension(word, value);
              default -> throw new IllegalArgumentException(word);
            }
          });
      return schema;
    }
  }
}
