package tandem.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An error as RFC 9457 has it.
 *
 * @param type {@code urn:tandem:problem:<code>}
 * @param title what kind of error it is, in the caller's language
 * @param detail what happened and what to do, in the caller's language
 * @param instance the path that was asked for
 * @param code for programs
 * @param errors the wrong fields; null where it is not about fields
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "code", "errors"})
@Schema(
    description = "Every error, as RFC 9457 has it, in the language of Accept-Language.",
    requiredProperties = {"type", "title", "status", "detail", "instance", "code"})
public record Problem(
    @Schema(examples = "urn:tandem:problem:stale") String type,
    @Schema(examples = "Changed in the meantime") String title,
    @Schema(examples = "412") int status,
    String detail,
    @Schema(examples = "/api/v1/opportunities/42") String instance,
    @Schema(examples = "stale") String code,
    List<FieldError> errors) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /** The same where nothing was sent that could be pointed into. */
  Problem withoutPointers() {
    return errors == null
        ? this
        : new Problem(
            type,
            title,
            status,
            detail,
            instance,
            code,
            errors.stream().map(FieldError::withoutPointer).toList());
  }

  /**
   * A wrong field, and why.
   *
   * @param field its path in the request, or the parameter
   * @param pointer the same as RFC 6901 has it, into the document that was sent; null where none
   *     was
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record FieldError(
      @Schema(examples = "lines[2].amount") String field,
      @Schema(examples = "/lines/2/amount") String pointer,
      String code,
      String message) {

    static FieldError of(String field, String code, String message) {
      return new FieldError(field, field == null ? null : pointer(field), code, message);
    }

    private static String pointer(String field) {
      return "/"
          + field
              .replace("~", "~0")
              .replace("/", "~1")
              .replace("[", "/")
              .replace("]", "")
              .replace('.', '/');
    }

    FieldError withoutPointer() {
      return new FieldError(field, null, code, message);
    }
  }
}
