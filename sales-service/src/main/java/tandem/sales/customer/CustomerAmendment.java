package tandem.sales.customer;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;

/** What changes of a customer; what is absent stays as it is. */
@Schema(name = "CustomerAmendment")
record CustomerAmendment(
    @Schema(examples = "moved to another segment") @Size(max = Bounds.REASON) String reason,
    @Pattern(regexp = ".*\\S.*") @Size(max = Bounds.LABEL) String name,
    @Schema(examples = "mid-market") @Size(max = Bounds.LABEL) String segment,
    @Size(max = Bounds.LABEL) String region,
    @Size(max = Bounds.LABEL) String industry,
    @Size(max = Bounds.LABEL) String owner,
    @Size(max = Bounds.LABEL) String parent,
    @Schema(description = "Fields to empty.") Set<Clearable> clear) {

  /** The fields that may be empty. */
  @Schema(name = "CustomerClearable")
  enum Clearable {
    @JsonProperty("segment")
    SEGMENT,
    @JsonProperty("region")
    REGION,
    @JsonProperty("industry")
    INDUSTRY,
    @JsonProperty("owner")
    OWNER,
    @JsonProperty("parent")
    PARENT
  }

  CustomerAmendment {
    clear = clear == null ? Set.of() : Set.copyOf(clear);
  }

  /** What the customer is after it; the references are resolved already, null where absent. */
  Customer.Content on(Customer.Content old, UUID newOwner, UUID newParent) {
    return new Customer.Content(
        name == null ? old.name() : name,
        changed(Clearable.SEGMENT, segment, old.segment()),
        changed(Clearable.REGION, region, old.region()),
        changed(Clearable.INDUSTRY, industry, old.industry()),
        changed(Clearable.OWNER, newOwner, old.owner()),
        changed(Clearable.PARENT, newParent, old.parent()));
  }

  private <T> T changed(Clearable field, T given, T old) {
    return clear.contains(field) ? null : given == null ? old : given;
  }
}
