package tandem.operations.servicecase;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;
import tandem.operations.slapolicy.Category;

/** Corrections of a case; what is absent stays as it is. */
@Schema(name = "CaseAmendment")
record AmendRequest(
    CaseFunction function,
    Category category,
    @Size(min = 1, max = Bounds.LABEL) String severity,
    @Size(min = 1, max = Bounds.LABEL) String segment,
    @Schema(description = "The customer's id in the sales service.") UUID customer,
    @Schema(description = "The deal's id in the sales service.") UUID deal,
    @Size(min = 1, max = Bounds.SUBJECT) String subject,
    @NotBlank @Size(max = Bounds.REASON) @Schema(examples = "Not as severe as it seemed.")
        String reason) {

  Matter of(Matter before) {
    return new Matter(
        Objects.requireNonNullElse(function, before.function()),
        Objects.requireNonNullElse(category, before.category()),
        severity == null ? before.severity() : severity,
        segment == null ? before.segment() : segment,
        customer == null ? before.customer() : customer,
        deal == null ? before.deal() : deal,
        subject == null ? before.subject() : subject);
  }

  /** The names of the fields that the request gives. */
  List<String> fields() {
    List<String> given = new ArrayList<>();
    add(given, "function", function);
    add(given, "category", category);
    add(given, "severity", severity);
    add(given, "segment", segment);
    add(given, "customer", customer);
    add(given, "deal", deal);
    add(given, "subject", subject);
    return given;
  }

  private static void add(List<String> given, String field, Object value) {
    if (value != null) {
      given.add(field);
    }
  }
}
