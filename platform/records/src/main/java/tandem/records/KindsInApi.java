package tandem.records;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * Describes what each kind takes and answers, when the service is built. A kind that is declared
 * wrongly fails the build here.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = KindsInApi.FIRST)
public final class KindsInApi implements OASFilter {

  /** Before what completes every operation. */
  static final int FIRST = 100;

  private static final String JSON = "application/json";

  private final List<KindModel> kinds;
  private final List<ActModel> acts;

  /** Called by Quarkus with the classes of the service. */
  public KindsInApi(IndexView classes) {
    kinds =
        declared(classes, Kind.class)
            .map(type -> DeclaredKinds.of(type.asSubclass(Recorded.class)))
            .toList();
    acts = declared(classes, Act.class).map(ActModel::of).toList();
  }

  /** The classes that declare themselves by an annotation, in the order of their names. */
  private static Stream<? extends Class<?>> declared(
      IndexView classes, Class<? extends Annotation> by) {
    return classes.getAnnotations(DotName.createSimple(by)).stream()
        .map(declared -> declared.target().asClass().name().toString())
        .sorted()
        .map(KindsInApi::load);
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, true, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (KindModel kind : kinds) {
      PathItem all = api.getPaths().getPathItem(kind.path());
      PathItem one = api.getPaths().getPathItem(kind.path() + "/{reference}");
      if (all != null && one != null) {
        KindSchemas schemas = new KindSchemas(kind);
        schemas.declare(api.getComponents());
        list(kind, schemas, all.getGET());
        create(kind, schemas, all.getPOST());
        batch(kind, schemas, api.getPaths().getPathItem(kind.path() + "/batch").getPOST());
        read(kind, schemas, one.getGET());
        change(schemas, one.getPATCH());
        api.getPaths()
            .getPathItem(kind.path() + "/{reference}/history")
            .getGET()
            .setSummary("What happened to it, oldest first");
        acts(kind, schemas, api);
        tag(kind, api);
        Map<String, Object> said = KindFacts.of(kind, of(kind).toList(), isTold());
        if (!said.isEmpty()) {
          facts.put(kind.name(), said);
        }
      }
    }
    if (!facts.isEmpty()) {
      api.addExtension("x-kinds", facts);
    }
  }

  private static boolean isTold() {
    return ConfigProvider.getConfig().getOptionalValues(Elsewhere.KINDS, String.class).isPresent();
  }

  private static void list(KindModel kind, KindSchemas schemas, Operation list) {
    list.setSummary(
        "The %s that the caller sees: in pages, or whole as a file".formatted(kind.plural()));
    // The description may be made more than once of the same operations, and headers added to it
    // before or after this.
    Predicate<Parameter> isHeader = parameter -> parameter.getRef() != null;
    List<Parameter> others =
        list.getParameters().stream()
            .filter(isHeader.negate())
            .filter(
                parameter -> schemas.filters().stream().noneMatch(its -> isSame(its, parameter)))
            .toList();
    list.setParameters(
        Stream.of(
                others.stream(),
                schemas.filters().stream(),
                list.getParameters().stream().filter(isHeader))
            .flatMap(parameters -> parameters)
            .toList());
    answers(list, schemas.page());
    for (FileFormat file : FileFormat.values()) {
      list.getResponses()
          .getAPIResponse("200")
          .getContent()
          .addMediaType(
              file.mediaType,
              OASFactory.createMediaType()
                  .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
    }
  }

  private static boolean isSame(Parameter one, Parameter other) {
    return one.getName().equals(other.getName());
  }

  private static void create(KindModel kind, KindSchemas schemas, Operation create) {
    create.setSummary("Record a " + kind.label().en().toLowerCase(java.util.Locale.ROOT));
    takes(create, schemas.created(), JSON);
    answers(create, schemas.shown());
  }

  private static void batch(KindModel kind, KindSchemas schemas, Operation batch) {
    batch.setSummary("Record many %s at once, each for itself".formatted(kind.plural()));
    takes(batch, schemas.batch(), JSON);
  }

  private static void read(KindModel kind, KindSchemas schemas, Operation read) {
    read.setSummary("One of the %s, by its id or external id".formatted(kind.plural()));
    answers(read, schemas.shown());
  }

  private static void change(KindSchemas schemas, Operation change) {
    change.setSummary("Change what is named; null empties (RFC 7396)");
    takes(change, schemas.changed(), RecordResource.MERGE_PATCH, JSON);
    answers(change, schemas.shown());
  }

  /** What else can be done to one: a path of its own for each act, in the place of one for all. */
  private void acts(KindModel kind, KindSchemas schemas, OpenAPI api) {
    String one = kind.path() + "/{reference}/";
    PathItem all = api.getPaths().getPathItem(one + "{act}");
    if (all != null) {
      of(kind)
          .forEach(
              act -> {
                api.getComponents().addSchema(act.schema(), KindSchemas.asked(act));
                PathItem item = api.getPaths().getPathItem(one + act.path());
                if (item == null) {
                  item = OASFactory.createPathItem();
                  api.getPaths().addPathItem(one + act.path(), item);
                }
                item.setPOST(operation(act, all.getPOST()));
              });
      api.getPaths().removePathItem(one + "{act}");
      api.getPaths().removePathItem(one + "{part}/{act}");
    }
    api.getPaths()
        .getPathItems()
        .forEach(
            (path, item) -> {
              if (path.startsWith(one) && item.getPOST() != null) {
                answers(item.getPOST(), schemas.shown());
              }
            });
  }

  /** The acts that are done to records of a kind. */
  private Stream<ActModel> of(KindModel kind) {
    return acts.stream().filter(act -> act.kind().type().equals(kind.type()));
  }

  /** All that can be asked of a kind stands under its name. */
  private static void tag(KindModel kind, OpenAPI api) {
    String name = kind.label().en();
    Predicate<Tag> named = tag -> tag.getName().equals(name);
    if (!kind.help().isEmpty()
        && (api.getTags() == null || api.getTags().stream().noneMatch(named))) {
      api.addTag(OASFactory.createTag().name(name).description(kind.help()));
    }
    api.getPaths()
        .getPathItems()
        .forEach(
            (path, item) -> {
              if (path.equals(kind.path()) || path.startsWith(kind.path() + "/")) {
                item.getOperations().values().forEach(asked -> asked.setTags(List.of(name)));
              }
            });
  }

  private static Operation operation(ActModel act, Operation any) {
    Operation operation =
        OASFactory.createOperation()
            .operationId(any.getOperationId())
            .summary(act.label().en())
            .description(act.description())
            .security(any.getSecurity())
            .parameters(
                any.getParameters().stream()
                    .filter(parameter -> !List.of("act", "part").contains(parameter.getName()))
                    .toList());
    APIResponses responses = OASFactory.createAPIResponses();
    any.getResponses()
        .getAPIResponses()
        .forEach(
            (status, answer) ->
                responses.addAPIResponse(
                    status,
                    OASFactory.createAPIResponse()
                        .description(answer.getDescription())
                        .ref(answer.getRef())));
    takes(operation, act.schema(), JSON);
    return operation.responses(responses);
  }

  private static void takes(Operation operation, String schema, String... mediaTypes) {
    RequestBody body = OASFactory.createRequestBody().required(true);
    body.setContent(OASFactory.createContent());
    for (String mediaType : mediaTypes) {
      body.getContent().addMediaType(mediaType, of(schema));
    }
    operation.setRequestBody(body);
  }

  /** Whatever success the operation has. */
  private static void answers(Operation operation, String schema) {
    operation
        .getResponses()
        .getAPIResponses()
        .forEach(
            (status, answer) -> {
              if (status.startsWith("2")) {
                answer.setContent(OASFactory.createContent().addMediaType(JSON, of(schema)));
              }
            });
  }

  private static MediaType of(String schema) {
    return OASFactory.createMediaType()
        .schema(OASFactory.createSchema().ref("#/components/schemas/" + schema));
  }
}
