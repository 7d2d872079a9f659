package tandem.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.Optional;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.web.problem.JsonFaults;
import tandem.web.problem.Texts;
import tandem.web.problem.Violations;

/** Reads a row as a record, checked as a request would be; a refusal names the field. */
@ApplicationScoped
public class RowBinder {

  private final ObjectMapper json;
  private final Validator validator;
  private final Texts texts;

  @Inject
  RowBinder(ObjectMapper json, Validator validator, Texts texts) {
    this.json = json;
    this.validator = validator;
    this.texts = texts;
  }

  public <T> Outcome<T> bind(ImportRow row, Class<T> type) {
    return bind(row.fields(), type);
  }

  /** The same of any document. */
  public <T> Outcome<T> bind(JsonNode document, Class<T> type) {
    try {
      T record = json.treeToValue(document, type);
      Optional<ConstraintViolation<T>> violated =
          validator.validate(record).stream()
              .min(Comparator.comparing(violation -> violation.getPropertyPath().toString()));
      return violated
          .<Outcome<T>>map(violation -> Outcome.refused(Violations.refusal(violation, texts)))
          .orElseGet(() -> Outcome.done(record));
    } catch (JsonMappingException e) {
      return Outcome.refused(JsonFaults.refusal(e));
    } catch (JsonProcessingException e) {
      return Outcome.refused(Refusal.invalid(null, "json.malformed"));
    }
  }
}
