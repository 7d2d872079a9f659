package tandem.web.description;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import tandem.web.problem.Problem;
import tandem.web.problem.Texts;

/** Which errors an operation can answer, each as a problem. */
final class ErrorAnswers {

  private static final List<Integer> ALL =
      List.of(400, 401, 403, 404, 406, 409, 412, 413, 415, 422, 500, 503);

  private ErrorAnswers() {}

  static void declare(Components components) {
    Texts texts = new Texts(List.of("web"));
    for (int status : ALL) {
      String title = texts.find("status." + status, Locale.ENGLISH, List.of()).orElseThrow();
      components.addResponse(name(status), answer(title));
    }
  }

  /** Adds them in the place of what the operation says of errors without a body. */
  static void add(String path, HttpMethod method, Operation operation) {
    APIResponses answers = operation.getResponses();
    for (int status : statuses(path, method, operation)) {
      answers.removeAPIResponse("" + status);
      answers.addAPIResponse(
          "" + status,
          OASFactory.createAPIResponse().ref("#/components/responses/" + name(status)));
    }
  }

  private static Set<Integer> statuses(String path, HttpMethod method, Operation operation) {
    Set<Integer> can = new TreeSet<>(List.of(400, 401, 403, 406, 500, 503));
    List<Parameter> parameters = operation.getParameters();
    if (path.contains("{")) {
      can.add(404);
    }
    if (method != HttpMethod.GET) {
      can.addAll(List.of(409, 422));
    }
    if (parameters.stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.QUERY)) {
      can.add(422);
    }
    if (parameters.stream().anyMatch(SharedHeaders.IF_MATCH::is)) {
      can.add(412);
    }
    if (operation.getRequestBody() != null) {
      can.addAll(List.of(413, 415));
    }
    return can;
  }

  private static String name(int status) {
    return "Problem" + status;
  }

  private static APIResponse answer(String title) {
    return OASFactory.createAPIResponse()
        .description(title)
        .content(
            OASFactory.createContent()
                .addMediaType(
                    Problem.MEDIA_TYPE,
                    OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
  }
}
