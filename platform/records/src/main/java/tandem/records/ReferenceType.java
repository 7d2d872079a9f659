package tandem.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.function.Function;
import tandem.acts.Outcome;
import tandem.acts.Values;
import tandem.events.Bounds;
import tandem.outbox.Aggregate;

/**
 * Another record: its id or external id from callers, the id to the entity and in events. It is
 * read as the name it is given by; {@link References} are found for many at once.
 *
 * @param to what it refers to; null where another module or service keeps it
 * @param kind its name then
 */
record ReferenceType(Class<? extends Aggregate> to, String kind) implements FieldType {

  private static final TextType TEXT = new TextType(Bounds.LABEL);

  @Override
  public Outcome<Object> read(JsonNode json) {
    return TEXT.read(json);
  }

  @Override
  public String factType() {
    return "ref";
  }

  @Override
  public Function<String, ?> parameter() {
    return Values.ID;
  }

  @Override
  public String cellHelp() {
    return "By its id or external id.";
  }

  /** Some external id, where the declaration that has an example is another service's. */
  @Override
  public String cellExample(String example) {
    return example == null ? Character.toUpperCase(kind.charAt(0)) + "-1042" : example;
  }

  @Override
  public Map<String, Object> schema() {
    return Json.ordered("type", "string", "maxLength", Bounds.LABEL);
  }

  /** Whatever a request may call it. */
  @Override
  public JsonNode factExample(String example) {
    return example == null ? null : TextNode.valueOf("01980000-0000-7000-8000-000000000001");
  }

  @Override
  public Map<String, Object> factSchema() {
    return Json.ordered("type", "string", "format", "uuid");
  }
}
