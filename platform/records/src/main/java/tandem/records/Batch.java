package tandem.records;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.web.problem.Problem;

/**
 * What became of the records of one request, which were recorded in one transaction.
 *
 * @param recorded how many were
 * @param refused how many were not
 * @param items in the order of the request
 */
@Schema(requiredProperties = {"recorded", "refused", "items"})
record Batch(int recorded, int refused, List<Fate> items) {

  /** What a request calls the records, and an answer what became of them. */
  static final String ITEMS = "items";

  /** As many as are written within a second or two. */
  static final int MOST = 5_000;

  /**
   * What became of one.
   *
   * @param id null of one that was refused, like {@code version}
   * @param externalId null where it has none
   * @param problem why it was refused; null of one that was recorded
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Fate(UUID id, String externalId, String version, Problem problem) {}

  /** The documents of a request. */
  static List<JsonNode> items(ObjectNode request) {
    request
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!name.equals(ITEMS)) {
                throw wrong(name, "json.unknown-field", name);
              }
            });
    JsonNode items = request.path(ITEMS);
    if (items.isEmpty()) {
      throw wrong(ITEMS, "required");
    }
    if (!items.isArray()) {
      throw wrong(ITEMS, "json.wrong-type");
    }
    if (items.size() > MOST) {
      throw wrong(ITEMS, "record.too-many", MOST);
    }
    return items.valueStream().toList();
  }

  private static RefusedException wrong(String field, String code, Object... arguments) {
    return new RefusedException(Refusal.invalid(field, code, arguments));
  }

  /** Of what is no document. */
  static <A> Outcome<A> noDocument() {
    return Outcome.refused(Refusal.invalid(null, "json.wrong-type"));
  }
}
