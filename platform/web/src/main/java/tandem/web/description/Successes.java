package tandem.web.description;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** How acts answer that went well, where no Java type says it. */
final class Successes {

  private Successes() {}

  /** An act on a collection makes a record: 201, not the 200 that a description says by default. */
  static void created(Operation operation) {
    APIResponses answers = operation.getResponses();
    APIResponse answer = answers.getAPIResponse("200");
    if (answer == null) {
      return;
    }
    answers.removeAPIResponse("200");
    answer.setDescription("Created");
    answer.addHeader("Location", header("The path of the new record."));
    answer.addHeader("ETag", header("Its version, for `If-Match`."));
    answers.addAPIResponse("201", answer);
  }

  private static Header header(String description) {
    return OASFactory.createHeader()
        .description(description)
        .schema(OASFactory.createSchema().addType(SchemaType.STRING));
  }
}
